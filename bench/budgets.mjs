// node bench/budgets.mjs [--rounds 20] [--visitors 1000]     a budget and a wallet under many visitors in two processes, one of which is killed in each round
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./budgets.ts")
