// node scripts/generate.mjs     makes lib/db/generated from prisma/schema, when it has changed
import { runOnBundledNode } from "./steps/run-on-bundled-node.mjs"

await runOnBundledNode()
const { generateClient } = await import("./steps/generate-client.ts")
await generateClient()
