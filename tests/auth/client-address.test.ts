import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import { expect, test, vi } from "vitest"
import { ADDRESS_HEADER, clientAddress, incomingAddress, noteAddress } from "#lib/auth/client-address.ts"

function incoming(peer: string, forwarded?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  Object.defineProperty(request.socket, "remoteAddress", { value: peer })
  if (forwarded) request.headers["x-forwarded-for"] = forwarded
  return request
}

test("an address that this process noted is believed, and nothing that anybody else wrote", () => {
  expect(clientAddress(new Headers({ [ADDRESS_HEADER]: noteAddress("203.0.113.7") }))).toBe("203.0.113.7")
  for (const headers of [
    {},
    { "x-forwarded-for": "203.0.113.7" },
    { forwarded: "for=203.0.113.7" },
    { "x-real-ip": "203.0.113.7" },
    { [ADDRESS_HEADER]: "203.0.113.7" },
    { [ADDRESS_HEADER]: "guess 203.0.113.7" },
    { [ADDRESS_HEADER]: " 203.0.113.7" },
  ] as Record<string, string>[])
    expect(clientAddress(new Headers(headers))).toBeUndefined()
})

test("nobody is trusted by default, and whoever runs it behind a proxy is told once", () => {
  vi.stubEnv("LIVERY_LOG", "warn")
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  expect(incomingAddress(incoming("10.0.0.5", "6.6.6.6"))).toBe("10.0.0.5")
  expect(incomingAddress(incoming("127.0.0.1", "6.6.6.6"))).toBe("127.0.0.1")
  const lines = write.mock.calls.map(([line]) => String(line))
  write.mockRestore()
  expect(lines.filter((line) => line.includes("LIVERY_TRUSTED_PROXIES"))).toHaveLength(1)
  expect(lines.join()).not.toContain("6.6.6.6")
})
