// node bench/retrieval-scale.mjs --reference DIR [--records 1000000]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./retrieval/scale.ts")
