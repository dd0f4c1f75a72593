// The API through server.ts, without the web app: what the benchmarks measure.
import { serve } from "../../server.ts"

const { url } = await serve()
console.log(`ready at ${url}`)
