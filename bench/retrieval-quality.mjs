// node bench/retrieval-quality.mjs --reference DIR [--collection DIR …] [--language en] [--apart]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./retrieval/quality.ts")
