// node bench/crawl.mjs [--pages 500]     a site of many pages: time, memory, pages lost, and what another account waits meanwhile
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./crawl.ts")
