// node bench/backup.mjs [--rate 50] [--seconds 20] [--files 100] [--megabytes 1]     backup under load, restore, comparison
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./backup.ts")
