// node bench/api.mjs --reference DIR [--seconds 4] [--reps 3] [--connections 16] [--small 1000] [--large 1000000] [--requests 300]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./api.ts")
