// The API through server.ts, without the web app: what the benchmarks measure.
import { serve } from "../../server.ts"

const { url } = await serve()
process.on("SIGTERM", () => process.exit(0))
console.log(`ready at ${url}`)
