// node bench/retrieval-answers.mjs [--questions FILE] [--verbose]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./retrieval/answers.ts")
