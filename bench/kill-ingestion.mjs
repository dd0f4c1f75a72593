// node bench/kill-ingestion.mjs [--rounds 20] [--stages queued,fetching,…]     SIGKILL of the server at every stage of ingestion
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./kill-ingestion.ts")
