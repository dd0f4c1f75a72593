// node bench/retrieval-vectors.mjs [--vectors 20000] [--dimensions 384] (DATABASE_URL: a PostgreSQL with pgvector, to compare)
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./retrieval/vectors.ts")
