import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll } from "vitest"
import { apiListener } from "#lib/api/node/api-listener.ts"

/** The API behind a real server, as server.ts mounts it; stopped when the file's tests are done. */
export async function startApi(): Promise<{ url: string; mount: (request: Request) => Promise<Response> }> {
  // As long as there: a test that computes for seconds may find its connection closed else.
  const server = createServer({ keepAliveTimeout: 65_000 }, apiListener())
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const mount = async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    return fetch(url + pathname + search, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      duplex: "half",
    } as RequestInit)
  }
  return { url, mount }
}
