import { beforeAll, describe, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createToken, revokeToken } from "#lib/domain/api-keys/api-keys.ts"
import {
  forgetAudit,
  listAuditActors,
  listAuditEntries,
  noteConversationExport,
} from "#lib/domain/audit/audit.ts"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import { inviteToClient } from "#lib/domain/clients/clients.ts"
import { recordEvent } from "#lib/domain/events/events.ts"
import {
  changePassword,
  changeRole,
  chooseAccount,
  removeMember,
  startSession,
} from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { credential, makeAgency, makeCaller, sender } from "#tests/support/api.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"

await useDatabase()

const from = {
  network: "203.0.113.9",
  agent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36",
}
let agency: Context
let account: Context
let owner: Context & { email: string }
beforeAll(async () => {
  agency = (await makeAgency()).ctx
  account = await makeSibling(agency.account.id)
  const joined = await joinAs(account)
  owner = { ...joined, from, principal: { ...joined.principal, name: "Ina" } }
})
const entries = (ctx: Context = owner, filter = {}) => listAuditEntries(ctx, { filter, take: 500 })
const last = async (ctx: Context = owner) => (await entries(ctx))[0]

describe("the log tells", () => {
  test("a role and a removal with whom they are about, by whom and from where", async () => {
    const member = await joinAs(account, "viewer")
    await changeRole(owner, { userId: member.principal.id, role: "agent" })
    expect(await last()).toMatchObject({
      action: "member.role_changed",
      actor: { kind: "user", id: owner.principal.id, name: "Ina", by: null },
      ...from,
      name: member.email,
      subject: { userId: member.principal.id, from: "viewer", to: "agent" },
    })
    await removeMember(owner, { userId: member.principal.id })
    expect(await last()).toMatchObject({ action: "member.removed", name: member.email })
  })

  test("bots and keys, by the names that they had", async () => {
    const { id } = await createBot(owner, { name: "Workshop" })
    expect(await last()).toMatchObject({ action: "bot.created", name: "Workshop", subject: { botId: id } })
    await deleteBot(owner, { id })
    expect(await last()).toMatchObject({ action: "bot.deleted", name: "Workshop" })
    const token = await createToken(owner, { kind: "tenant", name: "Shop" })
    expect(await last()).toMatchObject({ action: "token.created", name: "Shop" })
    const asKey = { ...account, principal: { ...account.principal, kind: "token" as const, id: token.id } }
    const other = await createToken(owner, { kind: "tenant" })
    await revokeToken(asKey, { id: other.id })
    expect(await last()).toMatchObject({ action: "token.revoked", actor: { kind: "token", name: "Shop" } })
  })

  test("a sign-in and a password in every account of the person, and in no other", async () => {
    const second = await makeSibling(agency.account.id)
    const third = await makeSibling(agency.account.id)
    const data = { accountId: second.account.id, userId: owner.principal.id, role: "owner" as const }
    await system().membership.create({ data })
    const session = await startSession(owner.principal.id, "agency.localhost", undefined, from)
    for (const where of [account, second])
      expect(await last(where)).toMatchObject({
        action: "session.started",
        actor: { name: owner.email },
        ...from,
      })
    expect(await entries(third)).toEqual([])
    await changePassword(owner, { current: PASSWORD, next: "another good one 12", keep: session })
    expect(await last(second)).toMatchObject({
      action: "password.changed",
      actor: { id: owner.principal.id },
    })
  })

  test("that the agency works as its client, in both logs, and what it does there as the agency's", async () => {
    const client = await makeSibling(agency.account.id)
    const boss = await joinAs(agency, "admin")
    const session = await startSession(boss.principal.id, "agency.localhost")
    await chooseAccount(session, client.account.id, from)
    const viewed = { action: "account.viewed", name: "Client", subject: { clientId: client.account.id } }
    expect(await last(client)).toMatchObject({
      ...viewed,
      actor: { name: boss.email, by: "agency" },
      ...from,
    })
    expect(await last(agency)).toMatchObject({ ...viewed, actor: { by: null } })
    await chooseAccount(session, agency.account.id)
    expect(await last(agency)).toMatchObject(viewed)
    await inviteToClient({ ...boss, principal: { ...boss.principal, name: "Boss" } }, client.account.id, {
      email: "kim@example.com",
    })
    expect(await last(client)).toMatchObject({
      action: "invitation.created",
      actor: { name: "Boss", by: "agency" },
      name: "kim@example.com",
    })
  })
})

test("what is taken away as a file is told, and shown among contacts", async () => {
  await noteConversationExport(owner, {})
  expect(await last()).toMatchObject({ action: "conversations.exported", actor: { name: "Ina" } })
  expect((await entries(owner, { topic: "contacts" }))[0]).toMatchObject({ action: "conversations.exported" })
})

test("an entry is written with what it tells, or not at all", async () => {
  const before = (await entries()).length
  const failing = transaction(owner, async (scope) => {
    await recordEvent(scope, "account.renamed", {}, "Never")
    throw new Error("undone")
  })
  await expect(failing).rejects.toThrow("undone")
  expect(await entries()).toHaveLength(before)
})

test("the application can neither change nor remove an entry", async () => {
  const change = (text: string) => transaction(owner, ({ db }) => db.$executeRawUnsafe(text))
  await createBot(owner, { name: "Kept" })
  for (const text of [
    `update "AuditEntry" set action = 'nothing'`,
    `delete from "AuditEntry"`,
    `truncate "AuditEntry"`,
  ])
    await expect(change(text)).rejects.toThrow()
  await expect(system().auditEntry.updateMany({ data: { action: "nothing" } })).rejects.toThrow()
  expect(await last()).toMatchObject({ action: "bot.created", name: "Kept" })
})

test("is read by filter and page by page, the newest first", async () => {
  const mine = await makeSibling(agency.account.id)
  const me = await joinAs(mine)
  for (let n = 0; n < 7; n++) await createBot(me, { name: `Bot ${n}` })
  await createToken(mine, { kind: "tenant" })
  const all = await entries(me)
  expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).sort((a, b) => b - a))
  const walked = []
  for (let after: { at: Date; id: string } | undefined; ; ) {
    const page = await listAuditEntries(me, { take: 3, ...(after && { after }) })
    walked.push(...page)
    const end = page.at(-1)
    if (page.length < 3 || !end) break
    after = { at: end.at, id: end.id }
  }
  expect(walked).toEqual(all)
  expect((await entries(me, { topic: "bots" })).length).toBe(7)
  expect((await entries(me, { topic: "keys" })).map(({ action }) => action)).toEqual(["token.created"])
  expect((await entries(me, { actor: me.principal.id })).length).toBe(7)
  const today = new Date().toISOString().slice(0, 10)
  expect((await entries(me, { from: today, to: today })).length).toBe(8)
  expect(await entries(me, { to: "2020-01-01" })).toEqual([])
  await expect((async () => entries(me, { from: "yesterday" }))()).rejects.toMatchObject({
    code: "invalid_input",
  })
  expect(await listAuditActors(owner, {})).toContainEqual({
    id: owner.principal.id,
    name: expect.any(String),
  })
})

test.each([
  ["owner", true],
  ["admin", true],
  ["editor", false],
  ["agent", false],
  ["viewer", false],
] as const)("is read by %s: %s", async (role, allowed) => {
  const reader = { ...owner, principal: { ...owner.principal, permissions: permissionsOf(role) } }
  const read = (async () => entries(reader))()
  if (allowed) expect(Array.isArray(await read)).toBe(true)
  else await expect(read).rejects.toMatchObject({ code: "not_authorized" })
})

test("forgets what is two years old", async () => {
  const old = { accountId: account.account.id, action: "bot.created", actorKind: "system" }
  const at = (days: number) => new Date(Date.now() - days * 86_400_000)
  await system().auditEntry.createMany({
    data: [
      { ...old, name: "old", createdAt: at(735) },
      { ...old, name: "younger", createdAt: at(725) },
    ],
  })
  expect(await forgetAudit()).toBe(1)
  const names = (await entries()).map(({ name }) => name)
  expect(names).toContain("younger")
  expect(names).not.toContain("old")
})

test("keys are told with the program that used them", async () => {
  const caller = await makeCaller()
  const send = sender({ ...credential("tenant", caller.tenantKey), "user-agent": "shop/1.2" })
  const answer = await send("POST /bots", { body: { name: "By key", channel_type: "webchat" } })
  expect(answer.status).toBeLessThan(300)
  expect(await last(caller.ctx)).toMatchObject({
    ...{ action: "bot.created", name: "By key", agent: "shop/1.2" },
    actor: { kind: "token" },
  })
})
