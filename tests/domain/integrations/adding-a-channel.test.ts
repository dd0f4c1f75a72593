import { createHmac } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { receiveWebhook } from "#lib/domain/chat/chat.ts"
import { getConversation, pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { CHANNELS } from "#lib/domain/integrations/schema.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"
import { pigeon } from "./pigeon/pigeon.ts"

const model = await startMockModel({ answer: "Coo." })
const loft = await startReceiver()
useSettings({
  OPENAI_BASE_URL: model.url,
  LIVERY_MODEL: "openai/mock",
  LIVERY_ALLOW_PRIVATE_HOSTS: loft.host,
  LIVERY_RATE_LIMITS: "1/6",
})
await useDatabase()
afterAll(() => {
  model.close()
  loft.close()
})

/** The registry with the page's line in it. */
const registry = { ...CHANNELS, pigeon }
const secret = "what the loft signs with"
const long = Array.from({ length: 60 }, (_, index) => `Word ${index} of a long answer.`).join(" ")

let ctx: Context
let connection: { id: string; botId: string; setup: unknown }

beforeEach(async () => {
  loft.received.length = 0
  loft.status(202)
  model.asked.length = 0
  model.say({ answer: "Coo." })
  ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Keeper" })
  connection = { id: newId(), botId, setup: { address: `http://${loft.host}`, token: "t-1", secret } }
})

const signed = (body: string, by = secret) => ({
  headers: new Headers({ "X-Loft-Signature": createHmac("sha256", by).update(body).digest("hex") }),
  body: new TextEncoder().encode(body),
})
const letter = (id: string, text: string | undefined, from = "dove-7") => ({ id, from, name: "Dove", text })
const send = (...letters: object[]) =>
  receiveWebhook(ctx, registry.pigeon, connection, signed(JSON.stringify({ letters })))
const flown = () =>
  loft.received.map(({ json }) => json as unknown as { id: string; to: string; text: string })
const conversations = async () => (await pageOfConversations(ctx, {})).conversations
const said = async () => {
  const [conversation] = await conversations()
  const { messages } = await getConversation(ctx, { session: conversation?.id ?? "" })
  return messages.map(({ type, text, status }) => [type, text, status])
}

describe("the page", () => {
  const folder = join(import.meta.dirname, "pigeon")
  /** Imports of the page's files as these files here have them. */
  const fromHere = (code: string) =>
    code
      .replaceAll('"../../../core/', '"#lib/core/')
      .replaceAll('"../channel.ts"', '"#lib/domain/integrations/channel.ts"')

  test("shows the code that is tried here, word for word", async () => {
    const page = await readFile(join(import.meta.dirname, "../../../docs/adding-a-channel.md"), "utf8")
    const blocks = [...page.matchAll(/^```ts (\S+)\n(.*?)^```$/gms)]
    expect(blocks.map(([, name]) => name)).toEqual([
      "facts.ts",
      "setup.ts",
      "receive.ts",
      "deliver.ts",
      "pigeon.ts",
    ])
    for (const [, name = "", code = ""] of blocks)
      expect(fromHere(code)).toBe(await readFile(join(folder, name), "utf8"))
  })

  test("names the registry as it stands", async () => {
    const page = await readFile(join(import.meta.dirname, "../../../docs/adding-a-channel.md"), "utf8")
    expect(page).toContain(`export const CHANNELS = { ${Object.keys(registry).join(", ")} }`)
  })
})

test("a letter is answered to its sender, in one conversation of a contact", async () => {
  await updateBot(ctx, { id: connection.botId, settings: { welcomeMessage: "Welcome to the loft." } })
  await send(letter("l-1", "Hello"))
  await send(letter("l-2", "And again"))
  expect(flown().map(({ to, text }) => [to, text])).toEqual([
    ["dove-7", "Welcome to the loft."],
    ["dove-7", "Coo."],
    ["dove-7", "Coo."],
  ])
  expect(loft.received.map(({ path, headers }) => [path, headers.authorization])[0]).toEqual([
    "/letters",
    "Bearer t-1",
  ])
  expect(await conversations()).toMatchObject([
    { channel: "pigeon", userIdentifier: "dove-7", userName: "Dove", messageCount: 5 },
  ])
})

test("senders have conversations of their own, and what is no text is passed over", async () => {
  await send(letter("l-1", "Hello"), letter("l-2", undefined), letter("l-3", "Hello", "owl-1"))
  expect(flown().map(({ to }) => to)).toEqual(["dove-7", "owl-1"])
  expect(await conversations()).toHaveLength(2)
})

test("a long answer is split at the channel's limit and loses no word", async () => {
  model.say({ answer: long })
  await send(letter("l-1", "Tell me all"))
  const parts = flown()
  expect(parts.length).toBeGreaterThan(5)
  for (const { text } of parts) expect(text.length).toBeLessThanOrEqual(pigeon.limits.length ?? 0)
  expect(parts.map(({ text }) => text).join(" ")).toBe(long)
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  expect((await said()).at(-1)).toEqual(["bot", long, "complete"])
})

test("a letter that comes twice is answered once, also at the same time", async () => {
  await send(letter("l-1", "Hello"))
  await send(letter("l-1", "Hello"))
  expect(flown()).toHaveLength(1)
  const both = await Promise.allSettled([send(letter("l-2", "Hello")), send(letter("l-2", "Hello"))])
  const refused = both.filter((one) => one.status === "rejected")
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "conflict" })
  expect(refused.length).toBeLessThan(2)
  expect(flown()).toHaveLength(2)
  expect(model.asked).toHaveLength(2)
  expect(await said()).toHaveLength(4)
})

test("the same id of another connection is another letter", async () => {
  await send(letter("l-1", "Hello"))
  connection = { ...connection, id: newId() }
  await send(letter("l-1", "Hello"))
  expect(flown()).toHaveLength(2)
})

test("an answer that was not taken is delivered with the next delivery, and not made again", async () => {
  loft.status(503)
  await expect(send(letter("l-1", "Hello"))).rejects.toMatchObject({ code: "unavailable" })
  loft.status(202)
  await send(letter("l-1", "Hello"))
  expect(model.asked).toHaveLength(1)
  const [first, second] = flown()
  expect(second).toEqual(first)
  expect(await said()).toEqual([
    ["user", "Hello", "complete"],
    ["bot", "Coo.", "complete"],
  ])
})

test("a model that fails leaves the letter to its next delivery", async () => {
  model.say({ answer: "Coo.", refuse: 400 }, { answer: "Coo again." })
  await expect(send(letter("l-1", "Hello"))).rejects.toMatchObject({ code: "unavailable" })
  expect(flown()).toEqual([])
  await send(letter("l-1", "Hello"))
  expect(flown().map(({ text }) => text)).toEqual(["Coo again."])
  expect((await said()).filter(([type]) => type === "user")).toHaveLength(1)
})

test("what the engine refuses for good does not hold up the letters behind it", async () => {
  await send(letter("l-1", "x".repeat(40_000)), letter("l-2", "Hello"))
  expect(flown().map(({ text }) => text)).toEqual(["Coo."])
  await updateBot(ctx, { id: connection.botId, settings: { isActive: false } })
  await send(letter("l-3", "Hello"))
  expect(flown()).toHaveLength(1)
  expect(await said()).toHaveLength(2)
})

const hello = JSON.stringify({ letters: [letter("l-1", "Hello")] })
test.each<[name: string, request: ReturnType<typeof signed>, code: string]>([
  ["another secret", signed(hello, "somebody else's secret"), "not_authenticated"],
  ["another body", { ...signed(hello), body: signed(`${hello} `).body }, "not_authenticated"],
  ["no signature", { headers: new Headers(), body: signed(hello).body }, "not_authenticated"],
  [
    "no hexadecimal",
    { ...signed(hello), headers: new Headers({ "x-loft-signature": "zz" }) },
    "not_authenticated",
  ],
  ["a body that is no JSON", signed("{"), "invalid_input"],
  ["letters that are none", signed('{"letters":[{"id":1}]}'), "invalid_input"],
])("%s is refused before anything is stored", async (_, request, code) => {
  await expect(receiveWebhook(ctx, registry.pigeon, connection, request)).rejects.toMatchObject({ code })
  expect(flown()).toEqual([])
  expect(await conversations()).toEqual([])
})

test("a connection whose setup is not whole is refused", async () => {
  connection = { ...connection, setup: { address: "nowhere" } }
  await expect(send(letter("l-1", "Hello"))).rejects.toMatchObject({ code: "invalid_input" })
})

test("one sender is held to the channel's rate, and no other, nor the same one elsewhere", async () => {
  const storm = Array.from({ length: 40 }, (_, index) => send(letter(`l-${index}`, "Hello", "woodpecker")))
  const refused = (await Promise.allSettled(storm)).filter((one) => one.status === "rejected")
  expect(refused.map(({ reason }) => reason.code)).toContain("too_many_requests")
  await send(letter("l-40", "Hello"))
  expect(flown().at(-1)?.to).toBe("dove-7")
  connection = { ...connection, id: newId() }
  await send(letter("l-41", "Hello", "woodpecker"))
  expect(flown().at(-1)?.to).toBe("woodpecker")
})
