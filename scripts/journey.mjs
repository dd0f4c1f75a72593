// node scripts/journey.mjs     draws the journey of a request from the code: docs/a-requests-journey.md
import { installPackages } from "./steps/install-packages.mjs"
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await installPackages({ dev: true })
await runOnBundledNode()
await import("./journey.ts")
