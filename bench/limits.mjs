// node bench/limits.mjs [--rounds 20]     50 parallel creates against a limit of 10, over two server processes
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./limits.ts")
