// npm test                 check, unit and integration tests, browser journeys; ends with "N passed, N failed"
import { installPackages } from "./steps/install-packages.mjs"
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await installPackages({ dev: true })
await runOnBundledNode()
await import("./test.ts")
