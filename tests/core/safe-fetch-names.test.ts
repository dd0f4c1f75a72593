import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from "node:tls"
import { afterAll, describe, expect, it } from "vitest"
import { askDns } from "#lib/core/safe-fetch/resolve-host.ts"
import { safeFetch, UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { startCanary } from "#tests/support/canary.ts"
import { startNameServer } from "#tests/support/name-server.ts"
import { selfSigned } from "#tests/support/self-signed.ts"

const LOOPBACK = "0:0:0:0:0:0:0:1"
const PUBLIC = "2606:2800:220:1:0:0:0:1"
const canary = await startCanary()
let turn = 0
const names = await startNameServer((name, kind) => {
  const inner = kind === "A" ? "127.0.0.1" : LOOPBACK
  const outer = kind === "A" ? "93.184.216.34" : PUBLIC
  if (name === "inner.test") return [inner]
  if (name === "mixed.test") return kind === "A" ? [outer] : [inner]
  if (name === "many.test") return [outer, outer, inner]
  if (name === "turning.test") return turn++ < 2 ? [inner] : [outer]
  if (name === "public.test") return [outer]
  if (name === "half.test") return kind === "A" ? [outer] : "failure"
  if (name === "broken.test") return "failure"
  return name === "mute.test" ? "silence" : []
})
const tls = selfSigned("www.site.test")
const seen: { host: string | undefined; servername: string | false | null }[] = []
const server = createServer(tls, (request, response) => {
  seen.push({
    host: request.headers.host,
    servername: (request.socket as TLSSocket & { servername: string }).servername,
  })
  response.end("over TLS")
})
const port = await new Promise<number>((resolve) =>
  server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
)
process.env.LIVERY_ALLOW_PRIVATE_HOSTS = `www.site.test:${port},other.test:${port}`

afterAll(() => {
  canary.close()
  names.close()
  server.close()
})

describe("names", () => {
  const resolve = askDns([names.address])
  const never = new AbortController().signal

  it("are asked for both kinds of address", async () => {
    expect(await resolve("public.test", never)).toEqual(["93.184.216.34", "2606:2800:220:1::1"])
    expect(await resolve("half.test", never)).toEqual(["93.184.216.34"])
    expect(names.asked).toContain("AAAA public.test")
  })

  it.each([
    "inner.test",
    "INNER.test.",
    "mixed.test",
    "many.test",
    "turning.test",
    "none.test",
    "broken.test",
  ])("are refused when an answer is not public: %s", async (name) => {
    const url = `http://${name}:${canary.port}/`
    const answer = safeFetch(url, { ports: [canary.port], resolve })
    await expect(answer).rejects.toMatchObject({ code: "unprocessable", message: UNREACHABLE })
    expect(canary.state.accepted).toBe(0)
  })

  it("are given up in time", async () => {
    const begun = performance.now()
    await expect(safeFetch("http://mute.test/", { resolve, timeoutMs: 200 })).rejects.toThrow(UNREACHABLE)
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})

describe("TLS", () => {
  const resolve = async () => ["127.0.0.1"]
  const read = async (name: string) =>
    Buffer.from((await safeFetch(`https://${name}:${port}/`, { resolve })).bytes).toString()

  it("is refused while nobody vouches for the certificate", async () => {
    await expect(read("www.site.test")).rejects.toThrow(UNREACHABLE)
    expect(seen).toEqual([])
  })

  it("names the host, not the address that it was pinned to, and holds the certificate to that", async () => {
    setDefaultCACertificates([...getCACertificates(), tls.cert])
    expect(await read("www.site.test")).toBe("over TLS")
    expect(seen).toEqual([{ host: `www.site.test:${port}`, servername: "www.site.test" }])
    await expect(read("other.test")).rejects.toThrow(UNREACHABLE)
  })
})
