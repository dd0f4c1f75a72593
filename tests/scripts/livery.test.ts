import { execFile } from "node:child_process"
import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { contextForKey } from "#lib/auth/token-context.ts"
import { makeLog } from "#lib/core/log.ts"
import { createPartner, ensurePlatform } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createContact } from "#lib/domain/contacts/contacts.ts"
import { acceptInvitation, findReset, resetPassword, signIn } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url, data } = await useDatabase()
const script = join(import.meta.dirname, "../../scripts/livery.mjs")

interface Said {
  link?: string
  account?: { id: string }
  apiKey?: string
  token?: string
}

/** What a command prints last, as the program that called it would read it, and how it ended. */
const livery = (...words: string[]): Promise<{ code: number; said: Said; problems: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: url, LIVERY_DATA: data }
    execFile(process.execPath, [script, ...words], { env }, (error, stdout, stderr) => {
      const last = stdout.trim().split("\n").at(-1) || "{}"
      resolve({
        code: Number(error?.code ?? 0),
        said: last.startsWith("{") ? JSON.parse(last) : {},
        problems: stderr,
      })
    })
  })
const password = "correct horse battery"

test("makes an agency, a client and keys that work beside a running server, and says what is wrong", async () => {
  const agency = await livery(
    "partner",
    "create",
    "--name",
    "Agency",
    "--slug",
    "agency",
    "--email",
    "o@example.com",
    "--password",
    password,
    "--json",
  )
  expect(agency).toMatchObject({
    code: 0,
    said: {
      account: { slug: "agency" },
      user: { email: "o@example.com" },
      token: expect.stringMatching(/^sk-/),
    },
  })
  const partner = agency.said.account?.id ?? ""
  expect(await signIn({ realmId: partner, email: "o@example.com", password })).toHaveProperty("userId")

  const client = await livery(
    "customer",
    "create",
    "--partner",
    partner,
    "--name",
    "Client",
    "--email",
    "c@example.com",
    "--password",
    password,
    "--json",
  )
  expect(client.code).toBe(0)
  const { signal } = new AbortController()
  const ctx = await contextForKey("tenant", client.said.apiKey ?? "", { log: makeLog(), signal })
  expect(ctx.account).toMatchObject({
    name: "Client",
    parentId: partner,
    limits: { bots: 100, conversations: 10_000, messages: 100_000 },
  })
  await createBot(ctx, { name: "Bot" })

  const key = await livery(
    "token",
    "create",
    "--account",
    ctx.account.id,
    "--kind",
    "secret",
    "--routes",
    "bot/**,!bot/*/delete",
    "--json",
  )
  const secret = await contextForKey("secret", key.said.token ?? "", { log: makeLog(), signal })
  expect(secret.principal.allowedRoutes).toEqual(["bot/**", "!bot/*/delete"])

  const twice = await livery(
    "partner",
    "create",
    "--name",
    "Again",
    "--slug",
    "agency",
    "--email",
    "x@example.com",
    "--password",
    password,
    "--json",
  )
  expect(twice).toMatchObject({ code: 1, problems: expect.stringContaining('"conflict"') })
  const short = await livery("admin", "create", "--email", "a@example.com", "--password", "short", "--json")
  expect(short).toMatchObject({ code: 1, problems: expect.stringContaining('"invalid_input"') })
  expect(await livery("partner", "create", "--name", "X")).toMatchObject({
    code: 1,
    problems: expect.stringContaining("--slug"),
  })
  expect(await livery("bots", "list")).toMatchObject({
    code: 2,
    problems: expect.stringContaining("partner create"),
  })
}, 120_000)

test("hands out links: to an account, to the install itself, and to a new password", async () => {
  const [here, there] = await Promise.all([
    createPartner({ name: "Here", slug: "here" }),
    createPartner({ name: "There", slug: "there" }),
  ])
  const email = "ada@example.com"
  for (const { id: account } of [here, there]) {
    const invited = await livery("invite", "--account", account, "--email", email, "--json")
    const secret = invited.said.link?.split("/").at(-1) ?? ""
    expect(await acceptInvitation({ secret, realmId: account, name: "Ada", password })).toEqual({
      email,
      accountId: account,
    })
  }
  const reset = (...more: string[]) =>
    livery("password", "reset", "--email", "ADA@example.com", ...more, "--json")
  expect(await reset()).toMatchObject({ code: 1, problems: expect.stringContaining("here, there") })
  const { said } = await reset("--partner", "there")
  expect(said.link).toMatch(/^http:\/\/there\.localhost:3000\/new-password\/[\w-]{43}$/)
  const secret = said.link?.split("/").at(-1) ?? ""
  expect(await findReset(secret, here.id)).toBeNull()
  await resetPassword({ secret, realmId: there.id, password: "another long password" })
  await signIn({ realmId: there.id, email, password: "another long password" })
  await signIn({ realmId: here.id, email, password })
  expect(await reset("--partner", "nowhere")).toMatchObject({
    code: 1,
    problems: expect.stringContaining("Nobody"),
  })

  const admin = await livery("admin", "create", "--email", "root@example.com", "--json")
  const { id: platform } = await ensurePlatform()
  const invitation = admin.said.link?.split("/").at(-1) ?? ""
  expect(admin.said.link).toMatch(/^http:\/\/localhost:3000\/invitation\//)
  await acceptInvitation({ secret: invitation, realmId: platform, name: "Root", password })
  await signIn({ realmId: platform, email: "root@example.com", password })
}, 120_000)

test("hands out what an account has about a person, once a file, and erases it", async () => {
  const ctx = await makeAccount()
  const { id } = await createContact(ctx, { name: "Ada", email: "Ada@example.com" })
  const file = join(data, "ada.json")
  const whose = ["--account", ctx.account.id, "--email", "ada@example.com", "--json"]
  expect(await livery("contact", "export", file, ...whose)).toMatchObject({ code: 0, said: { file } })
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ contacts: [{ id }], conversations: [] })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const again = await livery("contact", "export", file, ...whose)
  expect(again).toMatchObject({ code: 1, problems: expect.stringContaining("EEXIST") })
  expect(await livery("contact", "erase", "--account", ctx.account.id)).toMatchObject({
    code: 1,
    problems: expect.stringContaining("--contact"),
  })
  const one = ["--account", ctx.account.id, "--contact", id, "--json"]
  expect(await livery("contact", "erase", ...one)).toMatchObject({
    code: 0,
    said: { counts: { contacts: 1 } },
  })
  expect(await livery("contact", "erase", ...one)).toMatchObject({ code: 1 })
}, 120_000)

test("the operator sets, reads and takes back prices of models", async () => {
  const set = (...more: string[]) =>
    livery("price", "set", "openai/our-model", "--input", "0,15", ...more, "--json")
  expect((await set("--output", "0.6", "--cached", "0.075")).code).toBe(0)
  const read = async () => {
    const { said } = await livery("price", "list", "--json")
    const { prices } = said as { prices: { model: string }[] }
    return prices.find(({ model }) => model === "openai/our-model")
  }
  expect(await read()).toMatchObject({ input: "0.15", output: "0.60", cachedInput: "0.075", isOwn: true })
  expect(await set("--output", "dear")).toMatchObject({
    code: 1,
    problems: expect.stringContaining("--output"),
  })
  expect((await livery("price", "remove", "openai/our-model", "--json")).code).toBe(0)
  expect(await read()).toBeUndefined()
  expect((await livery("price", "remove", "openai/our-model", "--json")).code).toBe(1)
})

test("the operator sets, reads and lifts what the models of a client and of a bot may cost", async () => {
  const ctx = await makeAccount()
  const { account } = ctx
  const { id: bot } = await createBot(ctx, { name: "Bot" })
  const budget = (...more: string[]) => livery("budget", ...more, "--account", account.id, "--json")
  const shown = async (...more: string[]) => (await budget("show", ...more)).said
  expect(await shown()).toEqual({ budget: null, used: "0.00" })
  expect((await budget("set", "--amount", "25,50")).code).toBe(0)
  expect((await budget("set", "--bot", bot, "--amount", "5")).code).toBe(0)
  expect(await shown()).toEqual({ budget: "25.50", used: "0.00" })
  expect(await shown("--bot", bot)).toEqual({ budget: "5.00", used: "0.00" })
  expect(await budget("set", "--amount", "much")).toMatchObject({
    code: 1,
    problems: expect.stringContaining("--amount"),
  })
  expect((await budget("set", "--amount", "none")).code).toBe(0)
  expect(await shown()).toEqual({ budget: null, used: "0.00" })
})
