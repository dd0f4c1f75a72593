import { afterAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf } from "#tests/support/engine.ts"
import { startApi } from "#tests/support/mount.ts"
import { NOT_FOUND, startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const { caller, stranger, inEachWay } = await startSdk(url, { maxFileSize: 5000 })
const worker = await startWorker()
afterAll(() => worker.stop())

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer

inEachWay("files", (sdk) => {
  const make = async (fields: object = {}) => (await sdk.file.create({ name: "F", ...fields })).id
  const upload = (id: string, text: string, name = "notes.md") =>
    sdk.file.upload(id, { data: bytes(text), type: "text/markdown", name })
  const content = async (id: string) => {
    const { url: address } = await sdk.file.download(id)
    return (await fetch(address)).text()
  }

  test("create and fetch", async () => {
    const id = await make({ meta: { a: 1 } })
    expect(await sdk.file.fetch(id)).toMatchObject({ id, name: "F", meta: { a: 1 } })
  })

  test("fetch streams the same", async () => {
    const id = await make()
    expect(await allOf(sdk.file.fetch(id).stream())).toMatchObject([{ id, name: "F" }])
  })

  test("update", async () => {
    const id = await make()
    expect(await sdk.file.update(id, { name: "G", description: "d" })).toMatchObject({ id })
    expect(await sdk.file.fetch(id)).toMatchObject({ name: "G", description: "d" })
  })

  test("list, awaited and streamed", async () => {
    const tag = newId()
    const ids = [await make({ meta: { tag } }), await make({ meta: { tag } })]
    const { items } = await sdk.file.list({ meta: { tag }, order: "asc" })
    expect(items.map(({ id }) => id)).toEqual(ids)
    const events = await allOf(sdk.file.list({ meta: { tag }, order: "asc" }).stream())
    expect(events.map(({ data }) => data.id)).toEqual(ids)
  })

  test("upload in two steps, and download the same bytes", async () => {
    const id = await make()
    const text = `# Né\n\n${"words ".repeat(700)}`
    expect(await upload(id, text)).toEqual({ id })
    expect(await content(id)).toBe(text)
    expect(await sdk.file.fetch(id)).toMatchObject({ type: "text/markdown", size: bytes(text).byteLength })
    await upload(id, "second")
    expect(await content(id)).toBe("second")
  })

  test("an upload beyond the plan's largest file is LIMITS_REACHED", async () => {
    const id = await make()
    await expect(upload(id, "x".repeat(5001))).rejects.toMatchObject({ code: "LIMITS_REACHED" })
  })

  test("more bytes than were announced are refused while they arrive, and the connection goes on", async () => {
    const id = await make()
    const announced = await fetch(`${url}/api/v1/file/${id}/upload`, {
      method: "POST",
      headers: { Authorization: `Bearer ${caller.secretKey}`, "Content-Type": "application/json" },
      body: JSON.stringify({ file: { type: "text/plain", size: 5 } }),
    })
    const { uploadRequest } = (await announced.json()) as { uploadRequest: { url: string } }
    const put = (body: string) => fetch(uploadRequest.url, { method: "PUT", body })
    expect((await put("x".repeat(3_000_000))).status).toBe(400)
    expect((await put("hello")).status).toBe(200)
    expect(await content(id)).toBe("hello")
  })

  test("sync", async () => {
    const id = await make()
    expect(await sdk.file.sync(id)).toMatchObject({ id })
  })

  test("delete takes it away", async () => {
    const id = await make()
    await upload(id, "gone")
    const { url: address } = await sdk.file.download(id)
    expect(await sdk.file.delete(id)).toMatchObject({ id })
    await expect(sdk.file.fetch(id)).rejects.toMatchObject(NOT_FOUND)
    expect((await fetch(address)).status).toBe(404)
  })

  test("of another account are NOT_FOUND in every call, and stay", async () => {
    const id = await make()
    await upload(id, "mine")
    const calls = [
      () => stranger.file.fetch(id),
      () => stranger.file.update(id, { name: "Stolen" }),
      () => stranger.file.upload(id, { data: bytes("x"), type: "text/plain", name: "x" }),
      () => stranger.file.download(id),
      () => stranger.file.sync(id),
      () => stranger.file.delete(id),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject(NOT_FOUND)
    expect(await content(id)).toBe("mine")
  })
})

inEachWay("files of a dataset", (sdk) => {
  const filled = async (text: string, name = "notes.md") => {
    const { id } = await sdk.file.create({ name })
    await sdk.file.upload(id, { data: bytes(text), type: "text/markdown", name })
    return id
  }
  const dataset = async () => (await sdk.dataset.create({ name: "D" })).id
  const attach = (datasetId: string, fileId: string) =>
    sdk.dataset.file.attach(datasetId, fileId, { type: "source" })
  const stateOf = async (datasetId: string, fileId: string) => {
    const { items } = await sdk.dataset.file.list(datasetId)
    return items.find(({ id }) => id === fileId) as unknown as { status: string; error?: string }
  }
  const isReady = (datasetId: string, fileId: string) =>
    expect.poll(async () => (await stateOf(datasetId, fileId))?.status, { timeout: 20_000 }).toBe("ready")
  const texts = async (datasetId: string, search: string) =>
    (await sdk.dataset.search(datasetId, search)).records.map(({ text }) => text)

  test("attach makes a file searchable, sync reads its new words", async () => {
    const [datasetId, fileId] = [await dataset(), await filled("The oak is 300 years old.")]
    expect(await attach(datasetId, fileId)).toMatchObject({ id: fileId })
    await isReady(datasetId, fileId)
    expect(await texts(datasetId, "How old is the oak?")).toEqual(["The oak is 300 years old."])
    await sdk.file.upload(fileId, {
      data: bytes("The birch is 40 years old."),
      type: "text/plain",
      name: "x.txt",
    })
    expect(await sdk.dataset.file.sync(datasetId, fileId, {})).toMatchObject({ id: fileId })
    await expect
      .poll(() => texts(datasetId, "How old is the birch?"), { timeout: 20_000 })
      .toEqual(["The birch is 40 years old."])
    expect(await texts(datasetId, "oak")).toEqual([])
  }, 60_000)

  test("attach twice is once", async () => {
    const [datasetId, fileId] = [await dataset(), await filled("Once.")]
    await Promise.all([attach(datasetId, fileId), attach(datasetId, fileId)])
    await attach(datasetId, fileId)
    expect((await sdk.dataset.file.list(datasetId)).items).toHaveLength(1)
  })

  test("list, awaited and streamed, with its status", async () => {
    const [datasetId, fileId] = [await dataset(), await filled("Listed.")]
    await attach(datasetId, fileId)
    await isReady(datasetId, fileId)
    const shown = { id: fileId, name: "notes.md", status: "ready", recordCount: 1 }
    expect((await sdk.dataset.file.list(datasetId)).items).toMatchObject([shown])
    expect(await allOf(sdk.dataset.file.list(datasetId).stream())).toMatchObject([
      { type: "item", data: shown },
    ])
  }, 30_000)

  test("detach leaves the records, or takes them along", async () => {
    for (const deleteRecords of [false, true]) {
      const [datasetId, fileId] = [await dataset(), await filled("The willow weeps.")]
      await attach(datasetId, fileId)
      await isReady(datasetId, fileId)
      expect(await sdk.dataset.file.detach(datasetId, fileId, { deleteRecords })).toMatchObject({
        id: fileId,
      })
      expect((await sdk.dataset.file.list(datasetId)).items).toEqual([])
      expect(await texts(datasetId, "willow")).toEqual(deleteRecords ? [] : ["The willow weeps."])
      expect(await sdk.file.fetch(fileId)).toMatchObject({ id: fileId })
      await expect(sdk.dataset.file.sync(datasetId, fileId, {})).rejects.toMatchObject(NOT_FOUND)
    }
  }, 60_000)

  test("a file that cannot be read says why", async () => {
    const { id: fileId } = await sdk.file.create({ name: "picture.png" })
    const datasetId = await dataset()
    await attach(datasetId, fileId)
    await expect
      .poll(async () => (await stateOf(datasetId, fileId))?.status, { timeout: 20_000 })
      .toBe("failed")
    expect((await stateOf(datasetId, fileId)).error).toContain("no content")
    await sdk.file.upload(fileId, { data: bytes("At last."), type: "text/plain", name: "x" })
    await isReady(datasetId, fileId)
  }, 60_000)

  test("another account's file or dataset is NOT_FOUND, and nothing is attached", async () => {
    const [datasetId, fileId] = [await dataset(), await filled("Mine.")]
    const theirs = (await stranger.dataset.create({ name: "Theirs" })).id
    const own = (await stranger.file.create({ name: "Theirs" })).id
    const calls = [
      () => stranger.dataset.file.attach(theirs, fileId, { type: "source" }),
      () => stranger.dataset.file.attach(datasetId, own, { type: "source" }),
      () => stranger.dataset.file.list(datasetId),
      () => stranger.dataset.file.sync(datasetId, fileId, {}),
      () => stranger.dataset.file.detach(datasetId, fileId, {}),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject(NOT_FOUND)
    expect((await sdk.dataset.file.list(datasetId)).items).toEqual([])
    expect((await stranger.dataset.file.list(theirs)).items).toEqual([])
  })

  test("the white-label app's sequence: from an empty bot to an answer, and back", async () => {
    const { id: botId } = await sdk.bot.create({ name: "Shop", backstory: "You help." })
    const { id: datasetId } = await sdk.dataset.create({ name: "Shop", store: "ada-loom" })
    await sdk.bot.update(botId, { datasetId })
    const { id: fileId } = await sdk.file.create({ name: "returns.txt" })
    await sdk.file.upload(fileId, {
      data: bytes("Shoes can be returned within 45 days of purchase."),
      type: "text/plain",
      name: "returns.txt",
    })
    await sdk.dataset.file.attach(datasetId, fileId, { type: "source" })
    await sdk.dataset.file.sync(datasetId, fileId, {})
    await isReady(datasetId, fileId)
    expect((await sdk.dataset.file.list(datasetId)).items).toMatchObject([{ id: fileId }])
    expect((await sdk.bot.fetch(botId)).datasetId).toBe(datasetId)
    const ask = async () => {
      const messages = [{ type: "user" as const, text: "How long can shoes be returned?" }]
      const { text } = await sdk.conversation.complete(null, { botId, messages } as never)
      return text
    }
    expect(await ask()).toContain("45 days")
    await sdk.file.delete(fileId)
    expect((await sdk.dataset.file.list(datasetId)).items).toEqual([])
    expect(await ask()).not.toContain("45 days")
  }, 60_000)

  test("an attachment of a conversation", async () => {
    const { id } = await sdk.conversation.create({})
    const made = await sdk.conversation.attachment.upload(id, {
      data: bytes("seen by the visitor"),
      type: "text/plain",
      name: "note.txt",
    })
    const { url: address } = await sdk.file.download(made.id)
    expect(await (await fetch(address)).text()).toBe("seen by the visitor")
  })
})
