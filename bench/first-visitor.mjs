// node bench/first-visitor.mjs [--rounds 1]     from a client's empty account to the widget answering on the client's site
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./first-visitor.ts")
