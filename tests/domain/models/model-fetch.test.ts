import http from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { modelFetch } from "#lib/domain/models/model-fetch.ts"

let seen: { method?: string; headers: http.IncomingHttpHeaders; body: string }
let respond: (res: http.ServerResponse) => void
const server = http.createServer(async (req, res) => {
  let body = ""
  for await (const chunk of req) body += chunk
  seen = { ...(req.method && { method: req.method }), headers: req.headers, body }
  respond(res)
})
let base = ""
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe("a model server is asked", () => {
  test("with method, headers and body, and its status and text come back", async () => {
    respond = (res) =>
      res.writeHead(429, { "content-type": "application/json", "retry-after": "2" }).end('{"é":"日本"}')
    const answer = await modelFetch(`${base}/v1/x?y=1`, {
      method: "POST",
      headers: { authorization: "Bearer k" },
      body: '{"a":"ü"}',
    })
    expect(answer.status).toBe(429)
    expect(answer.headers.get("retry-after")).toBe("2")
    expect(await answer.json()).toEqual({ é: "日本" })
    expect(seen).toMatchObject({
      method: "POST",
      body: '{"a":"ü"}',
      headers: { authorization: "Bearer k", "content-length": "10" },
    })
  })

  test("and streams as it speaks", async () => {
    respond = (res) => {
      res.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n")
      setTimeout(() => res.end("data: 2\n\n"), 20)
    }
    const answer = await modelFetch(base, { method: "POST", body: "{}" })
    expect(await answer.text()).toBe("data: 1\n\ndata: 2\n\n")
  })

  test("and an answer that breaks off is an error, not a short answer", async () => {
    respond = (res) => {
      res.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n")
      setTimeout(() => res.destroy(), 20)
    }
    const answer = await modelFetch(base, { method: "POST", body: "{}" })
    await expect(answer.text()).rejects.toThrow()
  })

  test("until the caller gives up", async () => {
    respond = () => {}
    const leaving = new AbortController()
    const asked = modelFetch(base, { method: "POST", body: "{}", signal: leaving.signal })
    setTimeout(() => leaving.abort(), 20)
    await expect(asked).rejects.toMatchObject({ name: "AbortError" })
    await expect(modelFetch("http://127.0.0.1:1", { method: "POST", body: "{}" })).rejects.toThrow(
      /ECONNREFUSED/,
    )
  })
})
