import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asAction, credential, makeCaller, sender } from "#tests/support/api.ts"

const site = createServer((request, response) => {
  const size = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 5)
  if (request.url?.startsWith("/missing")) return void response.writeHead(404).end("gone")
  response.writeHead(200, { "Content-Type": "text/plain" })
  response.end("w".repeat(size))
})
await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve))
afterAll(() => void site.close())
const { port } = site.address() as AddressInfo
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: `127.0.0.1:${port}` })
await useDatabase()

const MAX = 2000
const caller = await makeCaller({ maxFileSize: MAX })
const send = asAction(caller)
const other = asAction(await makeCaller())

const make = async (body: object = {}, api = send): Promise<string> =>
  (await api("POST /file/create", { body })).json.id ?? ""
const upload = (id: string, body: unknown, headers: Record<string, string> = {}, api = send) =>
  api(`POST /file/${id}/upload`, { body, headers })
const fetched = async (id: string) => (await send(`GET /file/${id}/fetch`)).json
const bytesOf = async (id: string) =>
  (await send(`GET /file/${id}/download`, { headers: { Accept: "application/octet-stream" } })).text
const raw = sender({})
/** Method and path of an address of this server. */
const pathOf = (method: string, url: string) => {
  const { pathname, search } = new URL(url)
  return `${method} ${pathname.replace("/api/v1", "")}${search}`
}

describe("a file", () => {
  test("keeps and shows every field, by id and alias", async () => {
    const body = {
      name: "Price list",
      description: "Of 2026",
      alias: "prices",
      visibility: "public",
      meta: { year: 2026 },
    }
    const id = await make(body)
    for (const reference of [id, "prices"])
      expect((await send(`GET /file/${reference}/fetch`)).json).toEqual({
        id,
        ...body,
        createdAt: expect.any(Number),
        updatedAt: expect.any(Number),
      })
    await send("POST /file/prices/update", { body: { description: null, meta: { $update: { more: 1 } } } })
    const { json } = await send("GET /file/list?meta.year=2026")
    expect(json.items).toMatchObject([{ id, name: "Price list", meta: { year: 2026, more: 1 } }])
    expect(json.items?.[0]).not.toHaveProperty("description")
  })

  test.each([
    [{ evil: 1 }, 400],
    [{ name: "x".repeat(301) }, 400],
    [{ storageKey: "x" }, 400],
    [{ blueprintId: newId() }, 404],
  ])("create refuses %j with %i", async (body, status) => {
    expect((await send("POST /file/create", { body })).status).toBe(status)
  })

  test("beyond the number of files is refused; a deleted one makes room and is gone", async () => {
    const full = asAction(await makeCaller({ files: 1 }))
    const id = await make({}, full)
    const refused = await full("POST /file/create", { body: {} })
    expect([refused.status, refused.json.code]).toEqual([429, "LIMITS_REACHED"])
    expect((await full(`POST /file/${id}/delete`, { body: {} })).json).toEqual({ id })
    for (const path of ["fetch", "download"]) expect((await full(`GET /file/${id}/${path}`)).status).toBe(404)
    expect((await full(`POST /file/${id}/upload`, { body: { file: "data:,x" } })).status).toBe(404)
    expect((await full("POST /file/create", { body: {} })).status).toBe(200)
  })
})

test("as many files as there is room for, however many come at once", async () => {
  const full = asAction(await makeCaller({ files: 4 }))
  const answers = await Promise.all(Array.from({ length: 10 }, () => full("POST /file/create", { body: {} })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(4)
  expect((await full("GET /file/list")).json.items).toHaveLength(4)
})

describe("an upload", () => {
  const form = (content: string | Uint8Array<ArrayBuffer>, name = "notes.md") => {
    const body = new FormData()
    body.set("file", new Blob([content], { type: "text/markdown" }), name)
    return body
  }

  test("in two steps: announced with the key, brought without", async () => {
    const id = await make()
    const announced = await upload(id, { file: { type: "text/plain", size: 5, name: "greeting.txt" } })
    expect(announced.json).toEqual({
      id,
      uploadRequest: {
        method: "PUT",
        url: expect.stringContaining(`/api/v1/file/${id}/blob?`),
        headers: { "Content-Type": "text/plain" },
      },
    })
    expect(await fetched(id)).not.toHaveProperty("size")
    const request = pathOf("PUT", announced.json.uploadRequest?.url ?? "")
    const brought = await raw(request, { body: "hello", headers: { "Content-Type": "text/plain" } })
    expect([brought.status, brought.json]).toEqual([200, { id }])
    expect(await fetched(id)).toMatchObject({ name: "greeting.txt", type: "text/plain", size: 5 })
    expect(await bytesOf(id)).toBe("hello")
  })

  test("of other than the announced bytes is refused, and nothing changes", async () => {
    const id = await make({ name: "Mine" })
    const { uploadRequest } = (await upload(id, { file: { type: "text/plain", size: 5 } })).json
    const request = pathOf("PUT", uploadRequest?.url ?? "")
    for (const body of ["hell", "hello!", "x".repeat(MAX + 1), ""])
      expect((await raw(request, { body })).status).toBe(400)
    expect(await fetched(id)).not.toHaveProperty("size")
    expect((await raw(request, { body: "hello" })).status).toBe(200)
  })

  test("as a form, as plain bytes, as a data: address and from the web", async () => {
    const id = await make()
    expect((await upload(id, form("# Title\n\nText"))).json).toEqual({ id })
    expect(await fetched(id)).toMatchObject({ name: "notes.md", type: "text/markdown", size: 13 })
    expect((await upload(id, "a,b\n1,2", { "Content-Type": "text/csv" })).json).toEqual({ id })
    expect(await fetched(id)).toMatchObject({ name: "notes.md", type: "text/csv", size: 7 })
    for (const [address, content] of [
      ["data:text/plain,A%20B%2C%C3%A9", "A B,é"],
      ["data:text/plain;charset=utf-8;base64,aGVsbG8=", "hello"],
      ["data:;base64,aGVsbG8", "hello"],
      ["data:,plain", "plain"],
      [`http://127.0.0.1:${port}/page-12`, "w".repeat(12)],
    ] as const) {
      expect((await upload(id, { file: address })).json).toEqual({ id })
      expect(await bytesOf(id)).toBe(content)
    }
    // The bytes say what a file is, not its sender.
    const png = Buffer.from("iVBORw0KGgoAAAANSUhEUg==", "base64")
    await upload(id, new Blob([png]).stream(), { "Content-Type": "image/png" })
    expect((await fetched(id)).type).toBe("image/png")
    await upload(id, "%PDF-1.4 and more", { "Content-Type": "text/html" })
    expect((await fetched(id)).type).toBe("application/pdf")
    await upload(id, new Blob([png]).stream(), { "Content-Type": "x<script>/y" })
    expect((await fetched(id)).type).toBe("application/octet-stream")
  })

  test("beyond the largest file is LIMITS_REACHED in every form", async () => {
    const id = await make()
    const big = "x".repeat(MAX + 1)
    const endless = () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(new TextEncoder().encode("y".repeat(500))),
      })
    const attempts: [unknown, Record<string, string>?][] = [
      [{ file: { type: "text/plain", size: MAX + 1 } }],
      [{ file: `data:,${big}` }],
      [{ file: `data:;base64,${Buffer.from(big).toString("base64")}` }],
      [{ file: `http://127.0.0.1:${port}/page-${MAX + 1}` }],
      [form(big)],
      [big, { "Content-Type": "text/plain" }],
      [endless(), { "Content-Type": "text/plain" }],
    ]
    for (const [body, headers] of attempts) {
      const { status, json } = await upload(id, body, headers)
      expect([status, json.code]).toEqual([429, "LIMITS_REACHED"])
    }
    expect(await fetched(id)).not.toHaveProperty("size")
    expect((await upload(id, "x".repeat(MAX), { "Content-Type": "text/plain" })).status).toBe(200)
  })

  test.each<[unknown, number, Record<string, string>?]>([
    [{}, 400],
    [{ file: 5 }, 400],
    [{ file: "" }, 400],
    [{ file: "ftp://example.com/x" }, 400],
    [{ file: "/etc/passwd" }, 400],
    [{ file: "file:///etc/passwd" }, 400],
    [{ file: "data:text/plain" }, 400],
    [{ file: "data:;base64,***" }, 400],
    [{ file: { type: "text/plain" } }, 400],
    [{ file: { type: "text/plain", size: 0 } }, 400],
    [{ file: { type: "text/plain", size: 1.5 } }, 400],
    [{ file: { type: "text/plain", size: 5, path: "/etc" } }, 400],
    [{ file: "data:,x", name: "y" }, 400],
    [{ file: "data:," }, 422],
    [{ file: "http://127.0.0.1:1/" }, 422],
    [{ file: "http://169.254.169.254/latest/meta-data" }, 422],
    [{ file: "http://[::1]/" }, 422],
    [{ file: `http://127.0.0.1:${port}/missing` }, 422],
    ["", 422, { "Content-Type": "text/plain" }],
    ["--x\r\nnonsense", 400, { "Content-Type": "multipart/form-data; boundary=x" }],
  ])("of %j is refused with %i", async (body, status, headers) => {
    const id = await make()
    expect((await upload(id, body, headers)).status).toBe(status)
    expect(await fetched(id)).not.toHaveProperty("size")
  })

  test("keeps no name that could lead anywhere", async () => {
    const id = await make()
    await upload(id, form("text", "../../etc/pass\u202ewd"))
    expect((await fetched(id)).name).toBe("passwd")
  })

  test("under one Idempotency-Key is done once, and another file under it is refused", async () => {
    const id = await make()
    const headers = { "Content-Type": "text/plain", "Idempotency-Key": newId() }
    expect((await upload(id, "one", headers)).json).toEqual({ id })
    expect((await upload(id, "one", headers)).headers.get("idempotency-replayed")).toBe("true")
    expect((await upload(id, "two", headers)).status).toBe(422)
    expect(await bytesOf(id)).toBe("one")
  })
})

test("a file without content has nothing to download", async () => {
  const { status, json } = await send(`GET /file/${await make()}/download`)
  expect([status, json.code]).toEqual([404, "NOT_FOUND"])
})

test("another account's file is unknown by id and alias, and stays as it is", async () => {
  const id = await make({ name: "Mine", alias: "my-file" })
  await upload(id, { file: "data:,mine" })
  const { id: dataset } = (await other("POST /dataset/create", { body: {} })).json
  const before = await fetched(id)
  for (const reference of [id, "my-file"]) {
    const attempts: [string, object?][] = [
      [`GET /file/${reference}/fetch`],
      [`GET /file/${reference}/download`],
      [`POST /file/${reference}/update`, { name: "Stolen" }],
      [`POST /file/${reference}/delete`, {}],
      [`POST /file/${reference}/sync`, {}],
      [`POST /file/${reference}/upload`, { file: "data:,theirs" }],
      [`POST /file/${reference}/upload`, { file: { type: "text/plain", size: 3 } }],
      [`POST /dataset/${dataset}/file/${reference}/attach`, { type: "source" }],
      [`POST /dataset/${dataset}/file/${reference}/detach`, {}],
      [`POST /dataset/${dataset}/file/${reference}/sync`, {}],
    ]
    for (const [request, body] of attempts) {
      const { status, json } = await other(request, body ? { body } : {})
      expect([request, status, json.code]).toEqual([request, 404, "NOT_FOUND"])
    }
  }
  const mine = (await send("POST /dataset/create", { body: { alias: "my-data" } })).json.id
  const stranger = await make({}, other)
  for (const dataset of [mine, "my-data"])
    expect((await other(`POST /dataset/${dataset}/file/${stranger}/attach`, { body: {} })).status).toBe(404)
  expect(await fetched(id)).toEqual(before)
  expect(await bytesOf(id)).toBe("mine")
  expect((await sender(credential("action", "sk-nonsense"))(`GET /file/${id}/download`)).status).toBe(401)
})
