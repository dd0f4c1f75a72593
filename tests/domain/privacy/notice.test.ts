import { afterEach, beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { hostOf } from "#lib/domain/branding/branding.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { privacyNotice, updatePrivacySettings } from "#lib/domain/privacy/privacy.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { createAgency } from "./agency.ts"

await useDatabase()

const store = () =>
  (globalThis as unknown as Record<symbol, Record<string, unknown>>)[Symbol.for("livery")] ?? {}
/** Settings of the environment as another start would read them. */
function restartWith(settings: Record<string, string>) {
  for (const name of NAMES) delete process.env[name]
  useSettings(settings)
  for (const name of ["model.providers", "embedder.providers"]) delete store()[name]
}
const NAMES = [
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "MISTRAL_API_KEY",
  "LIVERY_MODEL",
  "LIVERY_EMBEDDING_MODEL",
  "LIVERY_FILES",
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "SMTP_URL",
]
afterEach(() => restartWith({}))

let agency: Awaited<ReturnType<typeof createAgency>>
let host: Host
let client: Context
beforeAll(async () => {
  agency = await createAgency()
  client = agency.client
  const found = await hostOf(agency.hostname)
  if (!found) throw new Error("the agency has no host")
  host = found
})

test("with the model that needs no key nothing leaves the server", async () => {
  expect(await privacyNotice(host, null)).toEqual({
    operator: "Northwind",
    bot: null,
    contact: null,
    recipients: [],
    retentionDays: 365,
    mail: false,
    storage: false,
    webhooks: false,
  })
})

test("what is set up in the environment shows: providers, embeddings, mail and object storage", async () => {
  restartWith({
    OPENAI_API_KEY: "sk-x",
    MISTRAL_API_KEY: "x",
    LIVERY_EMBEDDING_MODEL: "openai/text-embedding-3-small",
    SMTP_URL: "smtp://127.0.0.1:1",
    LIVERY_FILES: "s3://bucket",
    AWS_ACCESS_KEY_ID: "x",
    AWS_SECRET_ACCESS_KEY: "x",
  })
  expect(await privacyNotice(host, null)).toMatchObject({
    recipients: [
      { name: "Mistral AI", isOwn: false },
      { name: "OpenAI", isOwn: false },
    ],
    mail: true,
    storage: true,
  })
})

test.each([
  ["http://127.0.0.1:11434/v1", { name: "", isOwn: true }],
  ["http://[fd00::1]:11434/v1", { name: "", isOwn: true }],
  ["http://ollama:11434/v1", { name: "", isOwn: true }],
  ["https://api.groq.example/v1", { name: "api.groq.example", isOwn: false }],
  ["https://8.8.8.8/v1", { name: "8.8.8.8", isOwn: false }],
])("a provider that is reached at %s is called what it is", async (OPENAI_BASE_URL, recipient) => {
  restartWith({ OPENAI_BASE_URL })
  expect((await privacyNotice(host, null)).recipients).toEqual([recipient])
})

test("a bot's own notice has its model, its retention, its owner and whom to write to", async () => {
  restartWith({ OPENAI_API_KEY: "sk-x", MISTRAL_API_KEY: "x" })
  const bot = await createBot(client, { name: "Robo", model: "mistral/mistral-small-latest" })
  const look = () => privacyNotice(host, bot.id)
  expect(await look()).toMatchObject({
    operator: "Northwind",
    bot: { name: "Robo", client: "Alder" },
    recipients: [{ name: "Mistral AI" }],
    retentionDays: 365,
    webhooks: false,
  })
  await updatePrivacySettings(client, { retentionDays: 90, privacyEmail: "privacy@alder.example" })
  expect(await look()).toMatchObject({ retentionDays: 90, contact: "privacy@alder.example" })
  await updateBot(client, { id: bot.id, settings: { retentionDays: 14, model: null } })
  expect(await look()).toMatchObject({ retentionDays: 14, recipients: [] })
  await updatePrivacySettings(client, { retentionDays: 7, privacyEmail: null })
  await updatePrivacySettings(agency.ctx, { privacyEmail: "hello@northwind.example" })
  expect(await look()).toMatchObject({ retentionDays: 7, contact: "hello@northwind.example" })
  await transaction(client, ({ db }) =>
    db.webhookEndpoint.createMany({ data: [{ id: newId(), url: "https://hooks.example" }] }),
  )
  expect(await look()).toMatchObject({ webhooks: true })
  expect(JSON.stringify(await look())).not.toContain("hooks.example")
})

test("a widget names its bot; another agency's bot and nonsense are as ones that do not exist", async () => {
  const bot = await createBot(client, { name: "Robo" })
  const widgetId = newId()
  await transaction(client, ({ db }) =>
    db.integration.createMany({ data: [{ id: widgetId, kind: "widget", botId: bot.id }] }),
  )
  expect((await privacyNotice(host, widgetId)).bot?.name).toBe("Robo")
  const foreign = await createBot(await makeAccount(), { name: "Foreign" })
  for (const unknown of [foreign.id, newId(), "x", "' or true --", ""])
    expect((await privacyNotice(host, unknown)).bot).toBeNull()
})

test("a bot may only shorten what its account says", async () => {
  const ctx = await makeAccount()
  const { id } = await createBot(ctx, { name: "Bot" })
  const keep = (retentionDays: number | null) => updateBot(ctx, { id, settings: { retentionDays } })
  await updatePrivacySettings(ctx, { retentionDays: 30 })
  await expect(keep(31)).rejects.toMatchObject({
    code: "invalid_input",
    details: { path: ["retentionDays"] },
  })
  expect(await keep(30)).toMatchObject({ retentionDays: 30 })
  expect(await keep(null)).toMatchObject({ retentionDays: null })
})
