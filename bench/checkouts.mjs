// node bench/checkouts.mjs --other CHECKOUT --reference DIR [--size 1k] [--seconds 3] [--rounds 7] [--connections 16]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./checkouts.ts")
