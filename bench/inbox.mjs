// node bench/inbox.mjs [--inboxes 200] [--streams 64] [--messages 60] [--port 5591]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./inbox.ts")
