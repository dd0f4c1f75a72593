import { connect } from "node:net"
import { expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, makeCaller } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()
const caller = await makeCaller()
const send = asTenant(caller)
const bot = { name: "Bot", channel_type: "webchat" }

/** Writes bytes to the server's socket, as no well-behaved client would, and returns what comes back. */
function raw(head: string[], body: Iterable<string | Buffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1")
    let answer = ""
    socket.setTimeout(5000, () => socket.destroy(new Error("no answer")))
    socket.on("data", (chunk) => {
      answer += chunk
      if (answer.includes("\r\n\r\n{") && answer.trimEnd().endsWith("}")) socket.destroy()
    })
    socket.on("error", (error) => (answer ? resolve(answer) : reject(error)))
    socket.on("close", () => resolve(answer))
    socket.write(`${[...head, `X-API-Key: ${caller.tenantKey}`, "Host: localhost"].join("\r\n")}\r\n\r\n`)
    for (const chunk of body) socket.write(chunk)
  })
}

const chunk = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")])

test("a body of exactly 1 MB is read, one byte more is not", async () => {
  const padding = (length: number) =>
    `${JSON.stringify(bot)
      .slice(0, -1)
      .padEnd(length - 1)}}`
  expect((await send("POST /bots", { body: padding(1_000_000) })).status).toBe(201)
  expect((await send("POST /bots", { body: padding(1_000_001) })).status).toBe(413)
})

test("a chunked body is counted while it arrives", async () => {
  const piece = Buffer.alloc(100_000, " ")
  const body = Array.from({ length: 11 }, () => chunk(piece))
  const head = ["POST /api/v1/bots HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked"]
  const answer = await raw(head, body)
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('"error":"Request too large"')
})

test("an announced length is refused before a byte is read", async () => {
  const head = ["POST /api/v1/bots HTTP/1.1", "Content-Type: application/json", "Content-Length: 999999999"]
  expect(await raw(head, [])).toMatch(/^HTTP\/1\.1 413 /)
})

test("a compressed or otherwise encoded body is refused, not misread", async () => {
  for (const encoding of ["gzip", "br", "deflate"])
    expect((await send("POST /bots", { body: bot, headers: { "Content-Encoding": encoding } })).status).toBe(
      415,
    )
})

test("broken UTF-8 is refused", async () => {
  const body = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])
  const head = [
    "POST /api/v1/bots HTTP/1.1",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
  ]
  expect(await raw(head, [body])).toMatch(/^HTTP\/1\.1 400 /)
})

test.each(["application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "application/ld+json"])(
  "%s is JSON",
  async (type) => {
    expect((await send("POST /bots", { body: bot, headers: { "Content-Type": type } })).status).toBe(201)
  },
)

test("32 levels are taken, 33 are not", async () => {
  const asAction = {
    body: (depth: number) => `{"meta":${'{"a":'.repeat(depth - 2)}{}${"}".repeat(depth - 2)}}`,
  }
  const headers = { Authorization: `Bearer ${caller.secretKey}` }
  expect((await send("POST /bot/create", { body: asAction.body(32), headers })).status).toBe(200)
  expect((await send("POST /bot/create", { body: asAction.body(33), headers })).status).toBe(400)
})

test("the caller's request id comes back, a malformed one does not", async () => {
  const own = await send("GET /bots", { headers: { "X-Request-Id": "trace-42" } })
  expect(own.headers.get("x-request-id")).toBe("trace-42")
  const bad = await send("GET /bots", { headers: { "X-Request-Id": "a b<script>" } })
  expect(bad.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
})
