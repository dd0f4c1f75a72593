import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type SafeFetchOptions, safeFetch, UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { startCanary } from "#tests/support/canary.ts"
import { forbiddenAddresses } from "#tests/support/forbidden-addresses.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const canary = await startCanary()
const site = await startWebSite()
const other = await startWebSite()
const PORTS = [80, 443, canary.port]

beforeAll(() => {
  process.env.LIVERY_ALLOW_PRIVATE_HOSTS = `${site.host}, ${other.host},LocalHost:${site.port},www.site.test:${site.port}`
})
afterAll(() => {
  canary.close()
  site.close()
  other.close()
})

/** Refused with the one reason, whatever the cause. */
const refused = async (address: string, options: SafeFetchOptions = {}) => {
  const error = await safeFetch(address, { ports: PORTS, ...options }).then(
    (response) => `answered ${response.status}`,
    (thrown) => thrown,
  )
  expect(error, address).toMatchObject({ code: "unprocessable", message: UNREACHABLE })
  expect(error.cause).toBeUndefined()
}
const text = async (address: string, options?: SafeFetchOptions) =>
  Buffer.from((await safeFetch(address, options)).bytes).toString()

describe("addresses that must not be reached", () => {
  const vectors = forbiddenAddresses(canary.port)

  it("are known in more than a hundred spellings", () => {
    expect(new Set(vectors).size).toBeGreaterThan(100)
  })

  it.each(vectors)("refuses %j", async (address) => {
    await refused(address, { resolve: async () => ["127.0.0.1"] })
    expect(canary.state.accepted).toBe(0)
  })

  it.each([
    [["127.0.0.1"]],
    [["::1"]],
    [["::ffff:127.0.0.1"]],
    [["::127.0.0.1"]],
    [["10.1.2.3"]],
    [["93.184.216.34", "127.0.0.1"]],
    [["127.0.0.1", "93.184.216.34"]],
    [["2606:2800:220:1::1", "fe80::1"]],
    [["not an address"]],
    [[]],
  ])("refuses a name that resolves to %j", async (addresses) => {
    await refused(`http://innocent.test:${canary.port}/`, { resolve: async () => addresses })
    expect(canary.state.accepted).toBe(0)
  })

  it("asks for a name once, so that a second answer changes nothing", async () => {
    let asked = 0
    const resolve = async () => (asked++ === 0 ? ["127.0.0.1"] : ["93.184.216.34"])
    await refused(`http://rebinding.test:${canary.port}/`, { resolve })
    expect(asked).toBe(1)
  })

  it("refuses every redirect to them", async () => {
    for (const [index, address] of vectors.entries()) {
      // What cannot stand in a header, or would be a path of this very site.
      if (!/^[\x21-\x7e]+$/.test(address) || /^http:\/?[^/]/.test(address)) continue
      if (URL.parse(address, site.origin)?.host === site.host) continue
      site.pages[`/to/${index}`] = { status: 302, headers: { location: address } }
      await refused(`${site.origin}/to/${index}`, { resolve: async () => ["127.0.0.1"] })
    }
    expect(canary.state.accepted).toBe(0)
  })

  it("refuses ports that are not of the web, also on public hosts", async () => {
    for (const port of [21, 22, 25, 5432, 6379, 8080, 65535])
      await refused(`http://93.184.216.34:${port}/`, { ports: [80, 443] })
  })

  it("has a canary that sings", async () => {
    const response = await fetch(`http://127.0.0.1:${canary.port}/`)
    expect(await response.text()).toBe("canary")
    expect(canary.state.accepted).toBe(1)
    canary.state.accepted = 0
  })
})

describe("addresses that are allowed", () => {
  const page = (body: string) => ({ body, headers: { "content-type": "text/plain" } })

  it.each([
    ["a path", "/a", {}],
    ["a query", "/a?x=1&y=%20z", {}],
    ["an escaped path", "/%C3%A9t%C3%A9", {}],
    ["a HEAD", "/head", { method: "HEAD" }],
    ["a POST", "/post", { method: "POST", body: "hello" }],
    ["a POST of bytes", "/bytes", { method: "POST", body: Buffer.from("hello") }],
    ["a PUT", "/put", { method: "PUT", body: "{}" }],
    ["a PATCH", "/patch", { method: "PATCH", body: "{}" }],
    ["a DELETE", "/delete", { method: "DELETE" }],
    ["an own header", "/header", { headers: { "X-Own": "1" } }],
  ] as [string, string, SafeFetchOptions][])("takes %s", async (_what, path, options) => {
    site.pages[path] = page("fine")
    const response = await safeFetch(site.origin + path, options)
    expect(response).toMatchObject({ status: 200, url: site.origin + path })
    expect(Buffer.from(response.bytes).toString()).toBe(options.method === "HEAD" ? "" : "fine")
    const visit = site.visits.at(-1)
    expect(visit).toMatchObject({ method: options.method ?? "GET", path, body: String(options.body ?? "") })
    expect(visit?.headers["user-agent"]).toMatch(/^LiveryBot/)
    expect(visit?.headers.cookie).toBeUndefined()
    if (options.headers) expect(visit?.headers["x-own"]).toBe("1")
  })

  it.each([
    ["gzip", gzipSync("packed")],
    ["x-gzip", gzipSync("packed")],
    ["br", brotliCompressSync("packed")],
    ["deflate", deflateSync("packed")],
    ["deflate", deflateRawSync("packed")],
    ["identity", Buffer.from("packed")],
    ["gzip, br", brotliCompressSync(gzipSync("packed"))],
  ])("unpacks %s", async (encoding, body) => {
    site.pages["/packed"] = { body, headers: { "content-encoding": encoding } }
    expect(await text(`${site.origin}/packed`)).toBe("packed")
    const head = await safeFetch(`${site.origin}/packed`, { method: "HEAD" })
    expect(head.bytes.length).toBe(0)
  })

  it.each([200, 204, 304, 400, 404, 429, 500, 503])("hands out status %i", async (status) => {
    site.pages["/status"] = { status }
    expect((await safeFetch(`${site.origin}/status`)).status).toBe(status)
  })

  it("calls a name at the address it resolved to, under its own name", async () => {
    site.pages["/named"] = page("named")
    const resolve = async () => ["127.0.0.1"]
    expect(await text(`http://WWW.site.test:${site.port}/named`, { resolve })).toBe("named")
    expect(site.visits.at(-1)?.headers.host).toBe(`www.site.test:${site.port}`)
    expect(await text(`http://localhost:${site.port}/named`)).toBe("named")
  })

  it("takes no notice of a proxy in the environment", async () => {
    site.pages["/direct"] = page("direct")
    const names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"]
    for (const name of names) process.env[name] = `http://127.0.0.1:${canary.port}`
    expect(await text(`${site.origin}/direct`)).toBe("direct")
    for (const name of names) delete process.env[name]
    expect(canary.state.accepted).toBe(0)
  })

  it("keeps no cookies", async () => {
    site.pages["/cookie"] = { status: 302, headers: { location: "/after", "set-cookie": ["a=1", "b=2"] } }
    site.pages["/after"] = page("after")
    await text(`${site.origin}/cookie`)
    expect(site.visits.at(-1)).toMatchObject({ path: "/after" })
    expect(site.visits.at(-1)?.headers.cookie).toBeUndefined()
  })
})

describe("redirects", () => {
  const chain = (length: number) => {
    for (let at = length; at > 0; at--)
      site.pages[`/hop/${at}`] = { status: 301, headers: { location: `/hop/${at - 1}` } }
    site.pages["/hop/0"] = "end"
    return `${site.origin}/hop/${length}`
  }

  it("follows three and no more", async () => {
    expect(await safeFetch(chain(3))).toMatchObject({ status: 200, url: `${site.origin}/hop/0` })
    await refused(chain(4))
    await refused(chain(2), { redirects: 1 })
    expect(await safeFetch(chain(1), { redirects: 0 })).toMatchObject({ status: 301 })
  })

  it("takes secrets to no other origin", async () => {
    site.pages["/away"] = { status: 302, headers: { location: `${other.origin}/there` } }
    site.pages["/home"] = { status: 302, headers: { location: "/here" } }
    other.pages["/there"] = "there"
    site.pages["/here"] = "here"
    const headers = { authorization: "Bearer secret", "x-key": "secret", "accept-language": "de" }
    await safeFetch(`${site.origin}/away`, { headers })
    const abroad = other.visits.at(-1)?.headers
    expect(abroad?.["accept-language"]).toBe("de")
    expect(JSON.stringify(abroad)).not.toContain("secret")
    await safeFetch(`${site.origin}/home`, { headers })
    expect(site.visits.at(-1)?.headers).toMatchObject({ authorization: "Bearer secret" })
  })

  it("sends a body on only within the origin, and a GET after 303", async () => {
    site.pages["/same"] = { status: 307, headers: { location: "/here" } }
    site.pages["/abroad"] = { status: 308, headers: { location: `${other.origin}/there` } }
    site.pages["/see"] = { status: 303, headers: { location: "/here" } }
    const post: SafeFetchOptions = {
      method: "POST",
      body: "secret",
      headers: { "content-type": "text/plain" },
    }
    await safeFetch(`${site.origin}/same`, post)
    expect(site.visits.at(-1)).toMatchObject({ method: "POST", body: "secret" })
    await safeFetch(`${site.origin}/see`, post)
    expect(site.visits.at(-1)).toMatchObject({ method: "GET", body: "" })
    const seen = other.visits.length
    await refused(`${site.origin}/abroad`, post)
    expect(other.visits.length).toBe(seen)
  })

  it("refuses headers that would change how the request is framed", async () => {
    const seen = site.visits.length
    for (const name of ["host", "Transfer-Encoding", "content-length", "Proxy-Authorization", "connection"])
      await refused(`${site.origin}/a`, { headers: { [name]: "1" } })
    await refused(`${site.origin}/a`, { headers: { "x-a": "1\r\nx-b: 2" } })
    expect(site.visits.length).toBe(seen)
  })
})
