import { beforeAll, describe, expect, test, vi } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, makeCaller, sender } from "#tests/support/api.ts"

await useDatabase()

const caller = await makeCaller()
const send = asAction(caller)
const raw = sender({})

const make = async (body: object = {}): Promise<string> =>
  (await send("POST /file/create", { body })).json.id ?? ""
const upload = (id: string, body: unknown) => send(`POST /file/${id}/upload`, { body })
const bytesOf = async (id: string) =>
  (await send(`GET /file/${id}/download`, { headers: { Accept: "application/octet-stream" } })).text
/** Method and path of an address of this server. */
const pathOf = (method: string, url: string) => {
  const { pathname, search } = new URL(url)
  return `${method} ${pathname.replace("/api/v1", "")}${search}`
}

describe("an address with its own permission", () => {
  let id: string
  let put: string
  let get: string
  beforeAll(async () => {
    id = await make({ name: 'né "x".html' })
    const { uploadRequest } = (await upload(id, { file: { type: "text/html", size: 4 } })).json
    put = pathOf("PUT", uploadRequest?.url ?? "")
    await raw(put, { body: "<b>x" })
    get = pathOf("GET", (await send(`GET /file/${id}/download`)).json.url ?? "")
  })

  test("gives the bytes to be saved, never to be run", async () => {
    const answer = await raw(get)
    expect([answer.status, answer.text]).toEqual([200, "<b>x"])
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="n_ _x_.html"; filename*=UTF-8''n%C3%A9%20%22x%22.html`,
    )
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox")
    expect(answer.headers.get("content-length")).toBe("4")
  })

  test("tells about the bytes without opening them", async () => {
    const answer = await raw(get.replace("GET", "HEAD"))
    expect([answer.status, answer.text, answer.headers.get("content-length")]).toEqual([200, "", "4"])
  })

  test("is good for its purpose, its file and its time alone", async () => {
    const another = await make()
    const [, ticket = ""] = put.split("ticket=")
    const [text = "", signature = ""] = ticket.split(".")
    const claims = JSON.parse(Buffer.from(text, "base64url").toString())
    const forged = Buffer.from(JSON.stringify({ ...claims, fileId: another })).toString("base64url")
    const bad: [string, object?][] = [
      [put.replace("PUT", "GET")],
      [get.replace("GET", "PUT"), { body: "<b>y" }],
      [put.replace(id, another), { body: "<b>y" }],
      [`PUT /file/${another}/blob?ticket=${forged}.${signature}`, { body: "<b>y" }],
      [`PUT /file/${id}/blob?ticket=${text}.${signature.slice(0, -1)}`, { body: "<b>y" }],
      [`PUT /file/${id}/blob?ticket=${text}`, { body: "<b>y" }],
      [`PUT /file/${id}/blob?ticket=`, { body: "<b>y" }],
      [`PUT /file/${id}/blob`, { body: "<b>y" }],
      [`GET /file/${id}/blob`],
      [`GET /file/${newId()}/blob?ticket=${ticket}`],
    ]
    for (const [request, options] of bad) {
      for (const api of [raw, send]) {
        const { status, json } = await api(request, options)
        expect([request, status, json.code]).toEqual([request, 401, "NOT_AUTHENTICATED"])
      }
    }
    expect(await bytesOf(id)).toBe("<b>x")
    vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ["Date"] })
    expect((await raw(put, { body: "<b>y" })).status).toBe(401)
    expect((await raw(get)).status).toBe(200)
    vi.setSystemTime(Date.now() + 60 * 60_000)
    expect((await raw(get)).status).toBe(401)
    vi.useRealTimers()
  })

  test("ends with its file and with its account's standing", async () => {
    const gone = await make()
    await upload(gone, { file: "data:,x" })
    const { url = "" } = (await send(`GET /file/${gone}/download`)).json
    const { uploadRequest } = (await upload(gone, { file: { type: "text/plain", size: 1 } })).json
    await send(`POST /file/${gone}/delete`, { body: {} })
    expect((await raw(pathOf("GET", url))).status).toBe(404)
    expect((await raw(pathOf("PUT", uploadRequest?.url ?? ""), { body: "x" })).status).toBe(404)
    const where = { id: caller.ctx.account.id }
    await system().account.update({ where, data: { status: "suspended" } })
    expect((await raw(get)).status).toBe(401)
    await system().account.update({ where, data: { status: "active" } })
    expect((await raw(get)).status).toBe(200)
  })
})
