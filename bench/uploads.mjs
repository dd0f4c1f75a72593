// node bench/uploads.mjs [--uploads 200] [--size 10] [--form multipart|plain|json]     many large uploads at once from one key
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./uploads.ts")
