// A process of its own that serves the API, for tests of what processes tell each other.
import "./clock-ahead.ts"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { apiListener } from "#lib/api/node/api-listener.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"

registerQuotes()
// Never outlives who started it: a runner waits for the output of all that its workers leave behind.
process.once("disconnect", () => process.exit())

const server = createServer({ keepAliveTimeout: 65_000 }, apiListener())
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo
  process.send?.(`http://127.0.0.1:${port}`)
})
