// node bench/retrieval-quality.mjs --reference DIR [--collection DIR] [--language en]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./retrieval/quality.ts")
