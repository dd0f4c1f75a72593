import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export interface Received {
  path: string
  headers: Record<string, string>
  body: string
  json: { id: string; type: string; timestamp: string; data: Record<string, unknown> }
  at: number
}
type Answer = (response: ServerResponse, received: Received) => void

const answerWith =
  (status: number, text = ""): Answer =>
  (response) =>
    response.writeHead(status).end(text)

/** Somebody's server that takes webhooks: remembers what it was sent, answers 204 unless told otherwise. */
export async function startReceiver(onPort = 0) {
  const received: Received[] = []
  let answer = answerWith(204)
  const server = createServer(async (request, response) => {
    let body = ""
    for await (const chunk of request) body += chunk
    const one = {
      path: request.url ?? "",
      headers: flat(request.headers),
      body,
      json: JSON.parse(body),
      at: Date.now(),
    }
    received.push(one)
    answer(response, one)
  })
  await new Promise<void>((resolve) => server.listen(onPort, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    types: () => received.map(({ json }) => json.type),
    status: (status: number, text?: string) => {
      answer = answerWith(status, text)
    },
    answer: (by: Answer) => {
      answer = by
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const flat = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
