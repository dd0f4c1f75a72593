// node bench/kill-flows.mjs [--rounds 20]     SIGKILL of the server while flows lead conversations, round after round
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./kill-flows.ts")
