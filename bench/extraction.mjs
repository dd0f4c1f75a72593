// node bench/extraction.mjs [--pages 300] [--megabytes 8] [--reps 5]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./extraction.ts")
