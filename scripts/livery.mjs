// npm run -s livery -- <noun> <verb> … [--json]     see scripts/cli/commands.ts
import { installPackages } from "./steps/install-packages.mjs"
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await installPackages({ dev: false })
await runOnBundledNode()
const { generateClient } = await import("./steps/generate-client.ts")
await generateClient()
await import("./livery.ts")
