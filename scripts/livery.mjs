// npm run -s livery -- <noun> <verb> … [--json]     see scripts/cli/commands.ts
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./livery.ts")
