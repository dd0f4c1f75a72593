// node bench/widget.mjs [--rounds 7] [--port 5640]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./widget.ts")
