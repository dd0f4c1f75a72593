// node bench/flow-canvas.mjs [--blocks 500] [--seconds 5] [--port 5671]     frames a second while a flow's canvas is panned and zoomed
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./flow-canvas.ts")
