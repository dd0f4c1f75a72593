// node scripts/pictures.mjs [address]     takes the README's pictures from a running app with the demo data
import { installPackages } from "./steps/install-packages.mjs"
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await installPackages({ dev: true })
await runOnBundledNode()
await import("./pictures.ts")
