import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export interface Page {
  status?: number
  headers?: Record<string, string | string[]>
  body?: string | Uint8Array
  /** Milliseconds before it answers. */
  delay?: number
}
type Answer = Page | string | ((response: ServerResponse, seen: Visit) => void)

export interface Visit {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
  at: number
}

/** A web site on loopback, on a free port unless one is given: paths with their pages (a text is HTML), 404 for the rest. Remembers its visits. */
export async function startWebSite(pages: Record<string, Answer> = {}, onPort = 0) {
  const visits: Visit[] = []
  const server = createServer(async (request, response) => {
    response.on("error", () => {})
    let body = ""
    for await (const chunk of request) body += chunk
    const { method = "", url: path = "", headers } = request
    const visit = { method, path, headers, body, at: performance.now() }
    visits.push(visit)
    const answer = pages[path] ?? { status: 404, body: "<h1>Not found</h1>" }
    if (typeof answer === "function") return answer(response, visit)
    const page = typeof answer === "string" ? { body: answer } : answer
    if (page.delay) await new Promise((resolve) => setTimeout(resolve, page.delay))
    response.writeHead(page.status ?? 200, { "content-type": "text/html; charset=utf-8", ...page.headers })
    response.end(page.body ?? "")
  })
  await new Promise<void>((resolve) => server.listen(onPort, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    pages,
    visits,
    port,
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    paths: () => visits.map(({ path }) => path),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
