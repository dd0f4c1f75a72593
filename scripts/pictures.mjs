// node scripts/pictures.mjs [address]     takes the pictures of the documentation from a running app with the demo data,
//                                        started with LIVERY_ALLOW_PRIVATE_HOSTS=127.0.0.1:3999
import { installPackages } from "./steps/install-packages.mjs"
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await installPackages({ dev: true })
await runOnBundledNode()
await import("./pictures.ts")
