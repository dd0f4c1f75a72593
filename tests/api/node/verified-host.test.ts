import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import { expect, test } from "vitest"
import { verifyHost } from "#lib/api/node/verified-host.ts"
import { noteAddress } from "#lib/auth/client-address.ts"

function request(headers: Record<string, string>, peer = "::ffff:203.0.113.9"): IncomingMessage {
  const incoming = new IncomingMessage(new Socket())
  Object.defineProperty(incoming.socket, "remoteAddress", { value: peer })
  Object.assign(incoming.headers, headers)
  return incoming
}

test.each(["localhost", "acme.localhost:3000", "127.0.0.1:80", "[::1]:3000", "bots.example.com"])(
  "%s is what the request is forwarded for, whatever it claims",
  (host) => {
    const incoming = request({
      host,
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
      "x-forwarded-port": "1",
      "x-forwarded-for": "198.51.100.1",
      "x-livery-address": "guess 198.51.100.1",
      forwarded: "host=evil.example",
    })
    expect(verifyHost(incoming)).toBe(true)
    expect(incoming.headers).toEqual({
      host,
      "x-livery-host": expect.stringContaining(` ${host}`),
      "x-livery-address": noteAddress("203.0.113.9"),
      "x-forwarded-host": host,
      "x-forwarded-proto": "http",
    })
  },
)

test.each(["", "a b", "user@host", "host/path", "host:port", "a,b", "-x-", "[::2]", "évil", "x".repeat(300)])(
  "%j is no host",
  (host) => {
    expect(verifyHost(request({ host }))).toBe(false)
  },
)

test("what Next asks itself keeps host and address of the request before it, and nobody else can name one", () => {
  const first = request({ host: "acme.localhost:3000", "x-livery-host": "guess evil.example" })
  expect(verifyHost(first)).toBe(true)
  expect(first.headers.host).toBe("acme.localhost:3000")
  const second = request(
    { ...(first.headers as Record<string, string>), host: "127.0.0.1:3000", "x-forwarded-for": "127.0.0.1" },
    "127.0.0.1",
  )
  expect(verifyHost(second)).toBe(true)
  expect(second.headers["x-livery-address"]).toBe(noteAddress("203.0.113.9"))
  expect(second.headers).toMatchObject({
    host: "acme.localhost:3000",
    "x-forwarded-host": "acme.localhost:3000",
  })
})
