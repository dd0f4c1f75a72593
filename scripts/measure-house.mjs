// node scripts/measure-house.mjs       how large the code is and how far its parts know each other, as a table
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./measure-house.ts")
