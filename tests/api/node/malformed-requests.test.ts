import { once } from "node:events"
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { apiListener } from "#lib/api/node/api-listener.ts"
import { refuseMalformed } from "#lib/api/node/refuse-malformed.ts"

const listener = apiListener()
const server = createServer((incoming, outgoing) => {
  if (refuseMalformed(incoming, outgoing)) return
  if (incoming.url?.startsWith("/api/")) listener(incoming, outgoing)
  else outgoing.end("a page")
})
let port = 0

beforeAll(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
})

/** Sends a request as it stands, and reads its answer to the end. */
async function raw(target: string, headers = ["Host: localhost"], method = "GET") {
  const socket = connect(port, "127.0.0.1")
  socket.end(`${method} ${target} HTTP/1.1\r\n${[...headers, "Connection: close"].join("\r\n")}\r\n\r\n`)
  let text = ""
  for await (const chunk of socket) text += chunk
  const [head = "", body = ""] = text.split("\r\n\r\n")
  const json = head.includes("application/json")
    ? JSON.parse(body.replace(/^[0-9a-f]+\r\n|\r\n0$/g, ""))
    : body
  return { status: Number(head.split(" ")[1]), json, head }
}

const TENANT = { success: false, error: "Invalid request", message: expect.any(String) }
const ACTION = {
  message: expect.any(String),
  code: "BAD_REQUEST",
  error: { message: expect.any(String), code: "BAD_REQUEST" },
}
const CHANNEL = { ok: false, error: { message: expect.any(String), code: "BAD_REQUEST" } }

test.each<[method: string, target: string, body: unknown]>([
  ["GET", "*", expect.stringContaining("must be a path")],
  ["OPTIONS", "*", expect.stringContaining("must be a path")],
  ["GET", "/bots/%zz", expect.stringContaining("malformed")],
  ["GET", "/bots/%c3%28", expect.stringContaining("malformed")],
  ["GET", "/bots/../api/v1/bots", expect.stringContaining("malformed")],
  ["GET", "/bots/%2e%2e/x", expect.stringContaining("malformed")],
  ["GET", "/bots\\x", expect.stringContaining("malformed")],
  ["GET", "/bots#x", expect.stringContaining("malformed")],
  ["GET", "http://localhost/bots", expect.stringContaining("must be a path")],
  ["GET", "http://evil.test", expect.stringContaining("must be a path")],
  ["GET", "/api/v1/bots/%zz", TENANT],
  ["GET", "/v1/bots/%", TENANT],
  ["GET", "/api/v1/bot/../token/list", ACTION],
  ["GET", "/api/v1/bot/%2E%2e/token/list", ACTION],
  ["GET", "/api/v1/bot\\list", ACTION],
  ["POST", "/api/v1/bot/%ff/update", ACTION],
  ["GET", "/api/v1/conversation/%zz/messages", CHANNEL],
  ["GET", "/api/v1/webhooks/%e0%a4", CHANNEL],
  ["GET", "http://localhost/api/v1/tenant/info", TENANT],
  ["POST", "https://evil.test/api/v1/bot/create", ACTION],
  ["GET", "HTTP://localhost/v1/webhooks", CHANNEL],
])("%s %s is 400", async (method, target, body) => {
  const answer = await raw(target, ["Host: localhost"], method)
  expect(answer.status).toBe(400)
  expect(answer.json).toEqual(body)
  if (typeof answer.json === "object") expect(answer.head).toMatch(/x-request-id: \S+/i)
})

test.each([
  [["Host: localhost", "Host: localhost"]],
  [["Host: localhost", "host: evil.test"]],
  [["Host: a b"]],
  [["Host: localhost/x"]],
  [["Host: user@localhost"]],
])("an API path with %j is 400 in its envelope", async (headers) => {
  expect(await raw("/api/v1/bots", headers)).toMatchObject({ status: 400, json: TENANT })
  expect(await raw("/api/v1/bot/list", headers)).toMatchObject({ status: 400, json: ACTION })
})

test("two Host headers are 400 for a page", async () => {
  const { status, json } = await raw("/bots", ["Host: localhost", "Host: evil.test"])
  expect([status, json]).toEqual([400, expect.stringContaining("more than one Host header")])
})

test.each([
  "/",
  "/bots/0199?x=%zz#y",
  "/.well-known/security.txt",
  "/_next/static/chunks/app/%5BbotId%5D/page.js",
  "/bots/h%C3%A9?a=../..",
  "/a..b/...",
])("%s is served", async (target) => {
  expect(await raw(target)).toMatchObject({ status: 200, json: expect.stringContaining("a page") })
})
