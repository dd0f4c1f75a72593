// node bench/chat.mjs --reference DIR [--size 10k] [--seconds 4] [--reps 3] [--concurrency 1,16,64]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./chat.ts")
