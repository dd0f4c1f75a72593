// npm run check            everything that can be said about the code without running it
import { installPackages } from "./steps/install-packages.mjs"
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await installPackages({ dev: true })
await runOnBundledNode()
const { check } = await import("./steps/check.ts")
process.exit((await check()) ? 0 : 1)
