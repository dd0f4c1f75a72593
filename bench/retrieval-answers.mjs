// node bench/retrieval-answers.mjs [--set NAME …] [--verbose]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./retrieval/answers/answers.ts")
