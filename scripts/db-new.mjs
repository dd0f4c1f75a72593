// npm run db:new -- name        writes the migration that leads from the last one to prisma/schema
// npm run db:new -- --print     prints the SQL of the whole schema
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./db-new.ts")
