// node bench/stream.mjs --reference DIR [--size 1k] [--count 300] [--streams 64] [--seconds 15]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./stream.ts")
