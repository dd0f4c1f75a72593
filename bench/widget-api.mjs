// node bench/widget-api.mjs [--count 300] [--visitors 500] [--streams 64] [--seconds 10] [--port 5571]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./widget-api.ts")
