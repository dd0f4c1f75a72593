import { expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { revokeToken } from "#lib/domain/api-keys/api-keys.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, asTenant, makeCaller, partnerOf } from "#tests/support/api.ts"

await useDatabase()

const tokenOf = async (accountId: string, kind: "secret" | "tenant") =>
  (await system().token.findFirstOrThrow({ where: { accountId, kind } })).id

/** A caller whose keys this process has seen. */
async function known(limits = {}) {
  const caller = await makeCaller(limits)
  const tenant = asTenant(caller)
  const action = asAction(caller)
  expect((await tenant("GET /tenant/info")).status).toBe(200)
  expect((await action("GET /bot/list")).status).toBe(200)
  return { caller, tenant, action, accountId: caller.ctx.account.id }
}

test.each([
  ["a read", "GET /bots", undefined],
  ["an answer from memory alone", "GET /tenant/info", undefined],
  ["a write", "POST /bots", { name: "B", channel_type: "webchat" }],
  ["bad input", "POST /bots", { name: 7 }],
  ["an unknown id", "GET /bots/01a20fd1-af11-7000-99af-45b91b6f1d9f", undefined],
])("a revoked key that was just used is refused at once: %s", async (_, request, body) => {
  const { caller, tenant, accountId } = await known()
  await revokeToken(caller.ctx, { id: await tokenOf(accountId, "tenant") })
  const answer = await tenant(request, { body })
  expect(answer.status).toBe(401)
  expect(answer.json).toEqual({
    success: false,
    error: "Invalid API key",
    message: "API key not found or tenant inactive",
  })
  expect(await system().bot.count({ where: { accountId } })).toBe(0)
})

test("a suspended account and one whose partner is suspended are refused at once, and let in again", async () => {
  const { caller, tenant, action, accountId } = await known()
  const partner = await partnerOf(caller)
  for (const id of [accountId, partner.ctx.account.id]) {
    await system().account.update({ where: { id }, data: { status: "suspended" } })
    expect((await tenant("GET /tenant/info")).status).toBe(401)
    expect((await action("GET /bot/list")).status).toBe(401)
    await system().account.update({ where: { id }, data: { status: "active" } })
    expect((await tenant("GET /tenant/info")).status).toBe(200)
  }
})

test("changed limits, scopes and names count from the next request on", async () => {
  const { tenant, action, accountId } = await known({ bots: 0 })
  const make = () => tenant("POST /bots", { body: { name: "B", channel_type: "webchat" } })
  expect((await make()).status).toBe(403)
  await system().account.update({ where: { id: accountId }, data: { limits: { bots: 1 }, name: "Renamed" } })
  expect((await make()).status).toBe(201)
  expect((await make()).status).toBe(403)
  expect((await tenant("GET /tenant/info")).json.data?.name).toBe("Renamed")
  const id = await tokenOf(accountId, "secret")
  await system().token.updateMany({ where: { accountId, id }, data: { allowedRoutes: ["contact/**"] } })
  expect((await action("GET /bot/list")).status).toBe(403)
  await system().token.updateMany({ where: { accountId, id }, data: { expiresAt: new Date(Date.now() - 1) } })
  expect((await action("GET /contact/list")).status).toBe(401)
})

test("a message that was sent with a key on its way out is not stored", async () => {
  const { caller, tenant, accountId } = await known()
  await tenant("POST /bots", { body: { name: "B", channel_type: "webchat" } })
  expect((await tenant("POST /conversations/s/messages", { body: { message: "one" } })).status).toBe(200)
  await revokeToken(caller.ctx, { id: await tokenOf(accountId, "tenant") })
  const headers = { Accept: "text/event-stream", "Idempotency-Key": "k" }
  expect((await tenant("POST /conversations/s/messages", { body: { message: "two" } })).status).toBe(401)
  expect((await tenant("POST /conversations/s/messages", { body: { message: "two" }, headers })).status).toBe(
    401,
  )
  expect(await system().message.count({ where: { accountId, type: "user" } })).toBe(1)
})
