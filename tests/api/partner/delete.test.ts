import { access } from "node:fs/promises"
import { join } from "node:path"
import { ChatBotKit } from "@chatbotkit/sdk"
import { Client } from "pg"
import { beforeEach, expect, test } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { purgeClient } from "#lib/domain/clients/clients.ts"
import { addAttachment } from "#lib/domain/files/files.ts"
import { findSession } from "#lib/domain/identity/identity.ts"
import { uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { usageOf } from "#lib/domain/plans/plans.ts"
import { useDatabase } from "#tests/setup/database.ts"
import {
  asAction,
  asTenant,
  type Caller,
  credential,
  makeCaller,
  partnerOf,
  sender,
} from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

const { url: database, data } = await useDatabase()
const { url } = await startApi()

let client: Caller
let agency: Caller
let id: string
let sdk: ChatBotKit
beforeEach(async () => {
  client = await makeCaller()
  agency = await partnerOf(client)
  id = client.ctx.account.id
  sdk = new ChatBotKit({ secret: agency.secretKey, baseUrl: url, retries: 0 })
})

const usage = async ({ ctx }: Caller) =>
  transaction(systemContext(await loadFacts(ctx.account.id), makeLog()), usageOf)

async function fill() {
  const bot = await createBot(client.ctx, { name: "Bot", ownDataset: true })
  const bytes = Buffer.from("Opening hours are nine to five.")
  await uploadSource(client.ctx, { botId: bot.id, fileName: "hours.txt", bytes })
  for await (const event of respond(client.ctx, { sessionId: newId(), botId: bot.id, text: "Hello" }))
    if (event.type === "accepted")
      await addAttachment(client.ctx, { conversationId: event.conversationId, content: "data:,sent along" })
  await sdk.partner.user.context.create(id, { name: "Note", botId: bot.id } as never)
}

test("at once nothing of it can be reached, and the agency has its limits back", async () => {
  await sdk.partner.user.update(id, { email: "gone@example.com", alias: "gone" } as never)
  await fill()
  const { token: jwt } = await sdk.partner.user.session.create(id, {})
  const { token: key } = await sdk.partner.user.token.create(id, {})
  const { userId, sessionId } = await signedIn()
  expect(await findSession(sessionId, "host", agency.ctx.account.id)).not.toBeNull()
  expect(await usage(agency)).toMatchObject({ bots: 1, files: 2, users: 1, conversations: 1 })

  expect(await sdk.partner.user.delete(id)).toEqual({ id })

  for (const secret of [client.secretKey, key, jwt])
    expect((await sender(credential("action", secret))("GET /bot/list")).status).toBe(401)
  expect((await asTenant(client)("GET /bots")).status).toBe(401)
  const running = asAction(agency)
  for (const headers of [{ "X-RunAs-UserId": id }, { "x-runas-child-user-email": "gone@example.com" }])
    expect((await running("GET /bot/list", { headers: headers as never })).status).toBe(401)
  await expect(sdk.partner.user.fetch(id)).rejects.toMatchObject({ code: "NOT_FOUND" })
  await expect(sdk.partner.user.fetch("gone")).rejects.toMatchObject({ code: "NOT_FOUND" })
  await expect(sdk.partner.user.delete(id)).rejects.toMatchObject({ code: "NOT_FOUND" })
  expect((await sdk.partner.user.list()).items).toEqual([])
  expect(await findSession(sessionId, "host", agency.ctx.account.id)).toBeNull()
  expect(await system().user.findUnique({ where: { id: userId } })).toBeNull()
  expect(await usage(agency)).toMatchObject({ bots: 0, files: 0, users: 0, records: 0, conversations: 1 })
  await sdk.partner.user.create({ email: "gone@example.com", alias: "gone" } as never)
})

test("the job removes every row and file, also when it is stopped and run again", async () => {
  await fill()
  const [file] = await system().file.findMany({ where: { accountId: id }, select: { storageKey: true } })
  const key = file?.storageKey ?? ""
  const path = join(data, "files", key.slice(0, 2), key)
  const where = await access(path).then(
    () => path,
    () => null,
  )
  const other = await sdk.partner.user.create({ name: "Other" })
  await sdk.partner.user.delete(id)
  const queue = new Client({ connectionString: database })
  await queue.connect()
  const queued = await queue.query("select task_identifier from graphile_worker.jobs where key = $1", [
    `purge-client:${id}`,
  ])
  await queue.end()
  expect(queued.rows).toEqual([{ task_identifier: "purge-client" }])

  const stopped = new AbortController()
  stopped.abort()
  await expect(purgeClient({ ...agency.ctx, signal: stopped.signal }, id)).rejects.toThrow()
  await purgeClient(agency.ctx, id)
  await purgeClient(agency.ctx, id)

  const { rows: tables } = await systemSql().query<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'accountId' and table_schema = 'public'`,
  )
  expect(tables.length).toBeGreaterThan(30)
  for (const { name } of tables) {
    const { rows } = await systemSql().query(
      `select count(*)::int as n from "${name}" where "accountId" = $1`,
      [id],
    )
    expect([name, rows[0]]).toEqual([name, { n: 0 }])
  }
  expect(await system().account.findUnique({ where: { id } })).toBeNull()
  expect(where).not.toBeNull()
  await expect(access(path)).rejects.toThrow()
  expect(await sdk.partner.user.fetch(other.id)).toMatchObject({ name: "Other" })
  expect(await usage(agency)).toMatchObject({ users: 1, bots: 0, files: 0 })
})

test("the job leaves alone what was not deleted, and what is another agency's", async () => {
  const stranger = await makeCaller()
  await purgeClient(agency.ctx, id)
  await purgeClient(agency.ctx, stranger.ctx.account.id)
  await purgeClient(agency.ctx, "nonsense")
  expect(await system().account.findUnique({ where: { id } })).not.toBeNull()
  expect(await system().account.findUnique({ where: { id: stranger.ctx.account.id } })).not.toBeNull()
})

test("people who work elsewhere too stay", async () => {
  const { userId } = await signedIn()
  const other = await sdk.partner.user.create({})
  await system().membership.create({ data: { id: newId(), accountId: other.id, userId, role: "owner" } })
  await sdk.partner.user.delete(id)
  expect(await system().user.findUnique({ where: { id: userId } })).not.toBeNull()
})

/** A person of the client with a live browser session. */
async function signedIn() {
  const userId = newId()
  const sessionId = newId()
  await system().user.create({
    data: { id: userId, realmId: agency.ctx.account.id, email: `${userId}@example.com` },
  })
  await system().membership.create({ data: { id: newId(), accountId: id, userId, role: "owner" } })
  const expiresAt = new Date(Date.now() + 60_000)
  await system().session.create({
    data: { id: sessionId, userId, hostname: "host", accountId: id, expiresAt },
  })
  return { userId, sessionId }
}
