// node bench/kill-chat.mjs [--rounds 20]     SIGKILL of the server during a streamed answer, round after round
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./kill-chat.ts")
