import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { getWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, makeCaller } from "#tests/support/api.ts"

await useDatabase()
const caller = await makeCaller()
const send = asAction(caller)
const other = asAction(await makeCaller())

const PNG =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=="

const makeFile = async (file: unknown, alias?: string) => {
  const { id = "" } = (await send("POST /file/create", { body: { ...(alias && { alias }) } })).json
  if (file) await send(`POST /file/${id}/upload`, { body: { file } })
  return id
}
async function makeWidget() {
  const { id: botId } = await createBot(caller.ctx, { name: "Bot" })
  const { id } = (await send("POST /integration/widget/create", { body: { botId } })).json
  const avatar = async () => (await getWidget(caller.ctx, { id: id ?? "" })).settings.avatar
  const at = (fileId: string, verb: string) => `POST /integration/widget/${id}/file/${fileId}/${verb}`
  return { id, avatar, at }
}

test("a bot's picture is a file, by its id or alias, until it is detached", async () => {
  const { id, avatar, at } = await makeWidget()
  const fileId = await makeFile(PNG, "face")
  const attached = await send(at("face", "attach"), { body: { type: "bot" } })
  expect([attached.status, attached.json]).toEqual([
    200,
    { id: fileId, type: "bot", widgetIntegrationId: id },
  ])
  expect(await avatar()).toBe(PNG)
  const detached = await send(at(fileId, "detach"))
  expect(detached.json).toEqual(attached.json)
  expect(await avatar()).toBeNull()
  expect((await send(at(fileId, "detach"))).status).toBe(404)
  expect((await send(`GET /file/${fileId}/fetch`)).status).toBe(200)
})

test("other places are kept, and a file has one of them", async () => {
  const { avatar, at } = await makeWidget()
  const fileId = await makeFile(PNG)
  for (const type of ["bar", "user", "button"]) {
    expect((await send(at(fileId, "attach"), { body: { type } })).json.type).toBe(type)
    expect(await avatar()).toBeNull()
  }
  await send(at(fileId, "attach"), { body: { type: "bot" } })
  expect(await avatar()).toBe(PNG)
  await send(at(fileId, "attach"), { body: { type: "bar" } })
  expect(await avatar()).toBeNull()
  expect((await send(at(fileId, "detach"))).json.type).toBe("bar")
})

test("another file takes a place, and a deleted one can be detached", async () => {
  const { avatar, at } = await makeWidget()
  const [first, second] = [await makeFile(PNG), await makeFile(PNG)]
  await send(at(first, "attach"), { body: { type: "bot" } })
  await send(at(second, "attach"), { body: { type: "bot" } })
  expect((await send(at(first, "detach"))).status).toBe(404)
  await send(`POST /file/${second}/delete`, { body: {} })
  expect(await avatar()).toBe(PNG)
  expect((await send(at(second, "detach"))).status).toBe(200)
  expect(await avatar()).toBeNull()
})

test.each([
  ["a text", "data:text/plain,Hello", 400],
  ["a drawing that could run", "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>", 400],
  ["a large picture", `${PNG.slice(0, 40)}${"A".repeat(100_000)}`, 400],
  ["a file without content", undefined, 404],
])("%s is no bot's picture", async (_, content, status) => {
  const { avatar, at } = await makeWidget()
  const fileId = await makeFile(content)
  expect((await send(at(fileId, "attach"), { body: { type: "bot" } })).status).toBe(status)
  expect(await avatar()).toBeNull()
})

test("another account's widget and file do not exist", async () => {
  const { at } = await makeWidget()
  const fileId = await makeFile(PNG)
  expect((await other(at(fileId, "attach"), { body: { type: "bot" } })).status).toBe(404)
  expect((await other(at(fileId, "detach"))).status).toBe(404)
  expect((await send(at(newId(), "attach"), { body: { type: "bot" } })).status).toBe(404)
  for (const type of ["face", "", null])
    expect((await send(at(fileId, "attach"), { body: { type } })).status).toBe(400)
})
