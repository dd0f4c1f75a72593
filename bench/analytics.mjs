// node bench/analytics.mjs [--messages 1000000] [--rounds 200]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./analytics.ts")
