import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, it } from "vitest"
import { serveWidgetFile } from "#lib/api/node/widget-files.ts"
import { buildWidget } from "../../../scripts/steps/build-widget.ts"

let server: Server
let version: string

beforeAll(async () => {
  await buildWidget()
  server = createServer((incoming, outgoing) => {
    if (!serveWidgetFile(incoming, outgoing)) outgoing.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  version = /widget\/([0-9a-f]{12})\//.exec((await get("/widget.js")).body.toString())?.[1] ?? ""
})
afterAll(() => server.close())

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Asks without the decoding that `fetch` does by itself. */
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const sent = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on("data", (part: Buffer) => parts.push(part))
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
    sent.on("error", reject).end()
  })

it("serves the loader to any site, and lets it be asked for again soon", async () => {
  const { status, headers } = await get("/widget.js")
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=300",
    "content-type": "text/javascript; charset=utf-8",
    "cross-origin-resource-policy": "cross-origin",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  })
  expect(headers["set-cookie"]).toBeUndefined()
})

it("keeps what has its version in the address for good", async () => {
  for (const path of [
    `/widget/${version}/panel.js`,
    `/widget/${version}/lang-de.js`,
    `/widget.js?v=${version}`,
  ])
    expect((await get(path)).headers["cache-control"], path).toBe("public, max-age=31536000, immutable")
})

it("gives an older loader the newest panel, for a while", async () => {
  const [now, old] = await Promise.all([
    get(`/widget/${version}/panel.js`),
    get("/widget/0123456789ab/panel.js"),
  ])
  expect(old.body).toEqual(now.body)
  expect(old.headers["cache-control"]).toBe("public, max-age=300")
})

it("compresses as the browser takes it, each form under a tag of its own", async () => {
  const plain = await get("/widget.js")
  const gzip = await get("/widget.js", { "accept-encoding": "gzip, deflate" })
  const br = await get("/widget.js", { "accept-encoding": "gzip, deflate, br;q=0.9" })
  const refused = await get("/widget.js", { "accept-encoding": "br;q=0, gzip;q=0.0" })
  expect(gzip.headers["content-encoding"]).toBe("gzip")
  expect(br.headers["content-encoding"]).toBe("br")
  expect(refused.headers["content-encoding"]).toBeUndefined()
  expect(gunzipSync(gzip.body)).toEqual(plain.body)
  expect(brotliDecompressSync(br.body)).toEqual(plain.body)
  expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
})

it("sends nothing again that the browser has", async () => {
  const { headers } = await get("/widget.js")
  const again = await get("/widget.js", { "if-none-match": `"other", ${headers.etag}` })
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
})

it("answers HEAD without a body", async () => {
  const head = await get("/widget.js", {}, "HEAD")
  expect(head.body).toHaveLength(0)
  expect(Number(head.headers["content-length"])).toBeGreaterThan(1000)
})

it("answers a browser that asks first", async () => {
  const { status, headers } = await get(
    `/widget/${version}/panel.js`,
    { origin: "https://shop.test" },
    "OPTIONS",
  )
  expect(status).toBe(204)
  expect(headers["access-control-allow-origin"]).toBe("*")
})

it.each([
  "/widget/0123456789ab/widget.js",
  "/widget/0123456789ab/manifest.json",
  "/widget/0123456789ab/none.js",
])("has no %s", async (path) => {
  expect((await get(path)).status).toBe(path.endsWith("none.js") ? 404 : 418)
})

it.each([
  "/widget",
  "/widget/",
  "/widgets.js",
  "/widget.js/x",
  "/widget/..%2f/panel.js",
  "/widget/a/../panel.js",
])("leaves %s to others", async (path) => {
  expect((await get(path)).status).toBe(418)
})

it("takes nothing but reading", async () => {
  const { status, headers } = await get("/widget.js", {}, "POST")
  expect(status).toBe(405)
  expect(headers.allow).toBe("GET, HEAD")
})
