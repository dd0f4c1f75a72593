import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, type Caller, makeCaller, type Send, sender } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { mount } = await startApi()

const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/)
const DATE = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const MAX = 10 * 2 ** 20
const QUOTE = "All employees get 25 vacation days per year."
const POLICIES = `Remote work is allowed up to 3 days per week.\n\n${QUOTE}\n\nHealth insurance is provided for all.`

let caller: Caller
let send: Send
let bot: { id: string; name: string }
beforeAll(async () => {
  caller = await makeCaller()
  send = asTenant(caller)
  bot = await createBot(caller.ctx, { name: "Customer Support Bot", ownDataset: true })
})

const text = (fields: object = {}) => ({
  bot_id: bot.id,
  name: "Company Policies",
  source_type: "text",
  content: POLICIES,
  ...fields,
})
const form = (fields: Record<string, string | File>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  return made
}
const file = (bytes: string | Uint8Array<ArrayBuffer>, name = "notes.txt", type = "text/plain") =>
  new File([bytes], name, { type })

describe("a text", () => {
  let id = ""

  test("is created, ready and quoted in the next answer", async () => {
    const answer = await send("POST /knowledge/sources", { body: text() })
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({
      success: true,
      data: { id: UUID, name: "Company Policies", message: "Knowledge source created successfully" },
    })
    id = answer.json.data?.id ?? ""
    const asked = await send("POST /conversations/vacation/messages", {
      body: { message: "How many vacation days do employees get?" },
    })
    const reply = asked.json.data?.bot_response
    expect(reply?.message).toContain("25 vacation days")
    const source = reply?.sources?.[0]
    expect(source).toMatchObject({ source_id: id, source_name: "Company Policies" })
    expect(POLICIES).toContain(source?.quote)
  })

  test("is listed as the reference lists it", async () => {
    const { json } = await send(`GET /knowledge/sources?bot_id=${bot.id}`)
    expect(json.pagination).toMatchObject({ page: 1, per_page: 20, total: 1, pages: 1 })
    expect(json.data?.[0]).toMatchObject({
      id,
      bot_id: bot.id,
      bot_name: "Customer Support Bot",
      name: "Company Policies",
      source_type: "text",
      content_preview: expect.stringContaining("Remote work"),
      file_path: null,
      status: "ready",
      created_at: DATE,
    })
  })

  test("is shown with its chunks", async () => {
    const { json } = await send(`GET /knowledge/sources/${id}`)
    expect(json.data?.source).toMatchObject({ id, bot_id: bot.id, content: expect.stringContaining(QUOTE) })
    expect(json.data?.chunks?.[0]).toEqual({
      id: UUID,
      content: expect.stringContaining("Remote"),
      chunk_index: 0,
      created_at: DATE,
    })
  })

  test("is gone when deleted", async () => {
    const answer = await send(`DELETE /knowledge/sources/${id}`)
    expect(answer.json).toEqual({ success: true, message: "Knowledge source deleted successfully" })
    expect((await send(`GET /knowledge/sources/${id}`)).status).toBe(404)
    expect((await send("GET /knowledge/sources")).json.data).toEqual([])
  })
})

test.each([
  [{ bot_id: undefined }, 400, "Missing required field: bot_id"],
  [{ name: undefined }, 400, "Missing required field: name"],
  [{ content: undefined }, 400, "Missing required field: content"],
  [{ source_type: undefined }, 400, "Missing required field: source_type"],
  [{ source_type: "qa" }, 400, "Invalid field: source_type"],
  [{ source_type: "url" }, 400, "Missing required field: url"],
  [{ source_type: "file" }, 400, "Missing required field: file"],
  [{ content: 5 }, 400, "Invalid field: content"],
  [{ content: " \n" }, 400, "Invalid field: content"],
  [{ max_pages: 0 }, 400, "Invalid field: max_pages"],
  [{ include_subpages: "perhaps" }, 400, "Invalid field: include_subpages"],
  [{ evil: 1 }, 400, "Invalid request"],
  [{ bot_id: newId() }, 404, "Bot not found"],
  [{ bot_id: "nonsense" }, 404, "Bot not found"],
])("a source with %j is refused with %i", async (change, status, error) => {
  const answer = await send("POST /knowledge/sources", { body: text(change) })
  expect([answer.status, answer.json.error]).toEqual([status, error])
})

test("another account's bot is nobody's", async () => {
  const stranger = asTenant(await makeCaller())
  const [foreign, unknown] = await Promise.all([
    stranger("POST /knowledge/sources", { body: text() }),
    stranger("POST /knowledge/sources", { body: text({ bot_id: newId() }) }),
  ])
  expect([foreign.status, foreign.text]).toEqual([404, unknown.text])
  const upload = await stranger("POST /knowledge/upload", { body: form({ bot_id: bot.id, file: file("x") }) })
  expect([upload.status, upload.text]).toEqual([404, unknown.text])
  expect((await stranger(`GET /knowledge/sources?bot_id=${bot.id}`)).json.data).toEqual([])
})

describe("a file", () => {
  test("is taken at once and read by a job", async () => {
    const content = `# Returns\n\n${QUOTE}\n`
    const body = form({ bot_id: bot.id, file: file(content, "Größe/../returns ✓.md", "text/markdown") })
    const answer = await send("POST /knowledge/upload", { body })
    expect(answer.status).toBe(201)
    expect(answer.json.data).toEqual({
      id: UUID,
      name: "returns ✓.md",
      source_type: "file",
      status: "processing",
      file_size: Buffer.byteLength(content),
      message: "File uploaded and processing started",
    })
    const id = answer.json.data?.id ?? ""
    expect((await send(`GET /knowledge/sources/${id}`)).json.data?.source?.status).toBe("processing")
    await ingestSource(caller.ctx, { sourceId: id })
    const { data } = (await send(`GET /knowledge/sources/${id}`)).json
    expect(data?.source).toMatchObject({
      status: "ready",
      file_path: expect.stringMatching(/^\/uploads\/[0-9a-f-]{36}\//),
    })
    expect(data?.chunks?.[0]?.content).toContain(QUOTE)
  })

  test("may also be a source with a name", async () => {
    const fields = { bot_id: bot.id, name: "Handbook", source_type: "file", file: file("Some words.") }
    const answer = await send("POST /knowledge/sources", { body: form(fields) })
    expect(answer.status).toBe(201)
    expect(answer.json.data).toMatchObject({ name: "Handbook", source_type: "file" })
    const listed = await send("GET /knowledge/sources?source_type=file")
    expect(listed.json.data?.map(({ name }) => name)).toContain("Handbook")
  })

  test("a form may carry a text as well", async () => {
    const fields = { bot_id: bot.id, name: "By form", source_type: "text", content: "Words.", max_pages: "3" }
    expect((await send("POST /knowledge/sources", { body: form(fields) })).status).toBe(201)
  })

  test.each([
    ["empty", file(""), 422],
    ["a program", file(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0]), "notes.txt"), 415],
  ])("%s is refused", async (_, given, status) => {
    expect(
      (await send("POST /knowledge/upload", { body: form({ bot_id: bot.id, file: given }) })).status,
    ).toBe(status)
  })

  test.each([
    ["no file", { bot_id: "x" }, 400, "Missing required field: file"],
    ["no bot", { file: file("x") }, 400, "Missing required field: bot_id"],
    ["another field", { bot_id: "x", document: file("x") }, 400, "Invalid field: file"],
    ["two files", { bot_id: "x", file: file("x"), file2: file("y") }, 400, "Invalid field: file"],
    ["an unknown field", { bot_id: "x", evil: "1", file: file("x") }, 400, "Invalid request"],
  ])("%s: refused", async (_, fields, status, error) => {
    const answer = await send("POST /knowledge/upload", { body: form(fields as Record<string, string>) })
    expect([answer.status, answer.json.error]).toEqual([status, error])
  })

  test.each([
    ["application/json", "{}", 415],
    ["multipart/form-data", "x", 400],
    ["multipart/form-data; boundary=b", "not a form", 400],
    [
      "multipart/form-data; boundary=b",
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\ncut',
      400,
    ],
    ["multipart/form-data; boundary=b", "", 400],
  ])("%s with %j: refused", async (type, body, status) => {
    for (const api of [send, sender({ "X-API-Key": caller.tenantKey }, mount)]) {
      const answer = await api("POST /knowledge/upload", { body, headers: { "Content-Type": type } })
      expect(answer.status).toBe(status)
      expect(answer.json.success).toBe(false)
    }
  })

  const large = (bytes: number) => form({ bot_id: bot.id, file: file("a".repeat(bytes), "large.txt") })

  test.each([
    ["in process", undefined],
    ["over the server", mount],
  ])("of exactly 10 MB is taken, one byte more is not (%s)", async (_, through) => {
    const api = sender({ "X-API-Key": caller.tenantKey }, through)
    const over = await api("POST /knowledge/upload", { body: large(MAX + 1) })
    expect([over.status, over.json.error]).toEqual([413, "Request too large"])
    expect((await api("POST /knowledge/upload", { body: large(MAX) })).status).toBe(201)
  })

  test("is counted when it comes in chunks without a length", async () => {
    const head = `--b\r\nContent-Disposition: form-data; name="bot_id"\r\n\r\n${bot.id}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`
    let sent = 0
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(encoder.encode(head))
        controller.enqueue(new Uint8Array(100_000).fill(97))
        sent += 100_000
        if (sent > 60_000_000) controller.close()
      },
    })
    const headers = { "Content-Type": "multipart/form-data; boundary=b" }
    const answer = await send("POST /knowledge/upload", { body, headers })
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(20_000_000)
  })

  test("of the plan's own size counts", async () => {
    const small = await makeCaller({ maxFileSize: 10 })
    const theirs = await createBot(small.ctx, { name: "Bot", ownDataset: true })
    const answer = await asTenant(small)("POST /knowledge/upload", {
      body: form({ bot_id: theirs.id, file: file("eleven char") }),
    })
    expect(answer.status).toBe(413)
  })
})

test.each([
  ["source_type=url", 0],
  ["source_type=nonsense", 0],
  ["bot_id=nonsense", 0],
])("GET /knowledge/sources?%s finds %i", async (query, count) => {
  expect((await send(`GET /knowledge/sources?${query}`)).json.data).toHaveLength(count)
})
