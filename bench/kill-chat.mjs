// node bench/kill-chat.mjs [--rounds 20]     SIGKILL of the server during answers, uploads and deletions, round after round
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./kill-chat.ts")
