// npm start                the web app, the APIs and the jobs in one process
// npm run dev              the same with reload
// npm run worker           the jobs alone
import { installPackages } from "./steps/install-packages.mjs"
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await installPackages({ dev: process.argv.includes("--dev") })
await runOnBundledNode()
await import("./start.ts")
