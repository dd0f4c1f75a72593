import { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { type Caller, makeAgency } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()

let agency: Caller
beforeAll(async () => {
  agency = await makeAgency()
})
const sdkAs = (runAsUserId?: string) =>
  new ChatBotKit({
    secret: agency.secretKey,
    baseUrl: url,
    retries: 0,
    ...(runAsUserId && { runAsUserId }),
  })

/** Reads a streamed completion as the reference app's chat does: tokens for the moment, the message for good. */
async function chat(sdk: ChatBotKit, request: object) {
  let tokens = ""
  let message = ""
  for await (const event of sdk.conversation.complete(null as never, request as never).stream()) {
    const { type, data } = event as { type: string; data: { token?: string; type?: string; text?: string } }
    if (type === "token") tokens += data.token ?? ""
    if (type === "message" && data.type === "bot") message = data.text ?? ""
  }
  return { tokens, message }
}

test("the reference white-label app: every screen's calls, for two customers of one agency", async () => {
  const customers = await Promise.all([1, 2].map(async () => (await sdkAs().partner.user.create({})).id))
  const [first = "", second = ""] = customers
  const sdk = sdkAs(first)

  // The dashboard: an empty grid, a new bot, the grid with its card.
  expect((await sdk.bot.list()).items).toEqual([])
  const { id: botId } = await sdk.bot.create({
    name: "Helper",
    model: "gpt-3.5-turbo",
    backstory: "You help with bicycles.",
  } as never)
  expect((await sdk.bot.list()).items.map(({ id }) => id)).toEqual([botId])
  expect((await sdkAs(second).bot.list()).items).toEqual([])

  // The playground: a changed backstory and a chat that is stored nowhere.
  await sdk.bot.update(botId, { backstory: "You help with bicycles and nothing else." } as never)
  const bot = (await sdk.bot.fetch(botId)) as { backstory?: string; model?: string; datasetId?: string }
  expect(bot.backstory).toBe("You help with bicycles and nothing else.")

  // Sources: a dataset when there is none, then a file: made, uploaded, attached and read.
  const { id: datasetId } = await sdk.dataset.create({ name: "Helper", store: "ada-loom" } as never)
  await sdk.bot.update(botId, { datasetId } as never)
  const { id: fileId } = await sdk.file.create({ name: "hours.txt" })
  const data = Buffer.from("The workshop is open on Saturdays from 10 to 14.")
  await sdk.file.upload(fileId, { data, name: "hours.txt", type: "text/plain" } as never)
  await sdk.dataset.file.attach(datasetId, fileId, { type: "source" })
  await sdk.dataset.file.sync(datasetId, fileId, {})
  expect((await sdk.dataset.file.list(datasetId)).items.map(({ id }) => id)).toEqual([fileId])
  await expect(async () => sdkAs(second).dataset.file.list(datasetId)).rejects.toMatchObject({
    code: "NOT_FOUND",
  })

  const messages = [{ type: "user", text: "Hello" }]
  const answer = await chat(sdk, { model: bot.model, backstory: bot.backstory, datasetId, messages })
  expect(answer.message).not.toBe("")
  expect(answer.message).toContain(answer.tokens.trim())
  await expect(chat(sdkAs(second), { datasetId, messages })).rejects.toMatchObject({ code: "NOT_FOUND" })

  // And away again.
  await sdk.file.delete(fileId)
  await sdk.bot.fetch(botId)
  await sdk.bot.delete(botId)
  await sdk.dataset.delete(datasetId)
  expect((await sdk.bot.list()).items).toEqual([])
  for (const id of customers) await sdkAs().partner.user.delete(id)
  await expect(async () => sdkAs(first).bot.list()).rejects.toMatchObject({ code: "NOT_AUTHENTICATED" })
})
