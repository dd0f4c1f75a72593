// node bench/lists.mjs [--conversations 100000] [--rounds 60] [--explain FILTER]
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./lists.ts")
