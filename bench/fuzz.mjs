// node bench/fuzz.mjs [--requests 200000] [--minutes 60] [--connections 16] [--port 0] [--seed N] [--path 12:3] [--only "POST /bots"]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./fuzz.ts")
