import { beforeAll, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { searchAuditEntries } from "#lib/domain/audit/audit.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { endSession, findSession, listSessions, startSession } from "#lib/domain/identity/identity.ts"
import { currentBanner, listSettings, setBanner } from "#lib/domain/platform/platform.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()

let platform: Context
let client: Context
let person: Context & { email: string }
beforeAll(async () => {
  platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
  client = await makeAccount()
  person = await joinAs(client)
})

test("entries of all logs are found by actor, account, topic and day, page by page", async () => {
  const { id } = await createPartner({ name: "Quay", slug: "quay" })
  const quay = systemContext(await loadFacts(id), makeLog(), "test")
  await createBot(person, { name: "First" })
  await createBot(person, { name: "Second" })
  await createBot(quay, { name: "Third" })
  const search = async (filter: object, more = {}) =>
    (await searchAuditEntries(platform, { filter, ...more })).map(({ name }) => name)
  expect(await search({ topic: "bots" })).toEqual(["Third", "Second", "First"])
  expect(await search({ topic: "bots", actor: person.email.slice(0, 20).toUpperCase() })).toEqual([
    "Second",
    "First",
  ])
  expect(await search({ actor: person.principal.id, topic: "bots" })).toEqual(["Second", "First"])
  expect(await search({ actor: "%" })).toEqual([])
  expect(await search({ account: "quay" })).toEqual(["Third"])
  expect(await search({ account: client.account.id, topic: "bots" })).toEqual(["Second", "First"])
  expect(await search({ topic: "webhooks" })).toEqual([])
  const today = new Date().toISOString().slice(0, 10)
  expect(await search({ topic: "bots", from: today, to: today })).toHaveLength(3)
  expect(await search({ topic: "bots", to: "2020-01-01" })).toEqual([])
  const [first] = await searchAuditEntries(platform, { filter: { topic: "bots" }, take: 1 })
  expect(first).toMatchObject({ account: "Quay", accountId: id })
  const after = first && { at: first.at, id: first.id }
  expect(await search({ topic: "bots" }, { after, take: 1 })).toEqual(["Second"])
  await expect(async () => searchAuditEntries(client, {})).rejects.toMatchObject({ code: "not_authorized" })
})

test("sessions of administrators are listed, others by search, and each can be ended", async () => {
  const administrator = await joinAs(platform)
  const own = await startSession(administrator.principal.id, "localhost")
  const theirs = await startSession(person.principal.id, "a.localhost")
  expect(await listSessions(platform, {})).toMatchObject([{ id: own, email: administrator.email }])
  expect(await listSessions(platform, { search: person.email })).toMatchObject([
    { id: theirs, realm: "Agency" },
  ])
  await endSession(platform, { id: theirs })
  expect(await findSession(theirs, "a.localhost", client.account.parentId ?? "")).toBeNull()
  expect(await listSessions(platform, { search: person.email })).toEqual([])
  expect(await system().auditEntry.count({ where: { action: "session.ended", name: person.email } })).toBe(1)
  await expect(endSession(platform, { id: theirs })).rejects.toMatchObject({ code: "not_found" })
  for (const ctx of [client, await joinAs(platform, "viewer")])
    await expect(async () => endSession(ctx, { id: own })).rejects.toMatchObject({ code: "not_authorized" })
  await expect(async () => listSessions(client, {})).rejects.toMatchObject({ code: "not_authorized" })
})

test("a banner is shown until its day is over or it is taken away", async () => {
  await system().install.upsert({ where: { id: 1 }, create: { secretFingerprint: "tests" }, update: {} })
  expect(await currentBanner()).toBeNull()
  await setBanner(platform, {
    text: " Back at noon ",
    level: "warning",
    until: new Date(Date.now() + 60_000),
  })
  expect(await currentBanner()).toMatchObject({ text: "Back at noon", level: "warning" })
  await setBanner(platform, { text: "Over", level: "info", until: new Date(Date.now() - 1) })
  expect(await currentBanner()).toBeNull()
  await setBanner(platform, { text: "Always", level: "info", until: null })
  expect(await currentBanner()).toMatchObject({ text: "Always" })
  await setBanner(platform, { text: "", level: "info", until: null })
  expect(await currentBanner()).toBeNull()
  const set = async () => setBanner(client, { text: "Mine", level: "info", until: null })
  await expect(set()).rejects.toMatchObject({ code: "not_authorized" })
})

test("settings are listed, what is secret without its value", async () => {
  useSettings({ OPENAI_BASE_URL: "https://user:hidden@models.example/v1", OPENAI_API_KEY: "sk-hidden" })
  try {
    const settings = listSettings(platform, {})
    const of = (name: string) => settings.find((setting) => setting.name === name)
    expect(of("OPENAI_API_KEY")).toMatchObject({ isSecret: true, isGiven: true, value: null })
    expect(of("OPENAI_BASE_URL")).toMatchObject({ value: "https://models.example/v1" })
    expect(of("LIVERY_EVENT_DAYS")).toMatchObject({ isGiven: false, value: "365" })
    expect(of("LIVERY_TRUSTED_PROXIES")).toMatchObject({ isSecret: false, value: "" })
    const secret = settings.filter(({ isSecret }) => isSecret).map(({ name }) => name)
    expect(secret).toEqual(
      expect.arrayContaining(["DATABASE_URL", "SMTP_URL", "LIVERY_SECRET", "LIVERY_FILES"]),
    )
    expect(JSON.stringify(settings)).not.toContain("hidden")
  } finally {
    useSettings({ OPENAI_BASE_URL: "", OPENAI_API_KEY: "" })
  }
  expect(() => listSettings(client, {})).toThrow()
})
