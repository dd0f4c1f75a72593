// node bench/web.mjs [--rounds 5] [--port 5651]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./web.ts")
