import { setTimeout as pause } from "node:timers/promises"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { listTokens, revokeToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { deleteClient, setClientStatus } from "#lib/domain/clients/clients.ts"
import { createConversation } from "#lib/domain/conversations/conversations.ts"
import { watchRight } from "#lib/domain/rights/rights.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Caller, credential, makeCaller, partnerOf } from "#tests/support/api.ts"
import { startEngine, storedOf } from "#tests/support/engine.ts"
import { openStream } from "#tests/support/open-stream.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"

const { url } = await useDatabase()
const { mock } = await startEngine()
// Streams run in another process than the one in which rights end.
const other = await startOtherProcess()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

/** Five seconds are promised; a busy machine takes longer, and what is not ended would go on for ever. */
const LIMIT = 20_000

/** What has ended already tells nobody of it any more. */
const abortOf = (signal: AbortSignal): Promise<unknown> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }))

async function within(promise: Promise<unknown>): Promise<void> {
  const late = pause(LIMIT, "late")
  expect(await Promise.race([promise.then(() => "ended"), late])).toBe("ended")
}

async function revokeKeys({ ctx }: Caller) {
  for (const { id } of await listTokens(ctx, {})) await revokeToken(ctx, { id })
}

interface World {
  caller: Caller
  botId: string
  conversationId: string
}
const ENDS: Record<string, (world: World) => Promise<unknown>> = {
  "the key is revoked": ({ caller }) => revokeKeys(caller),
  "the client is suspended": async ({ caller }) =>
    setClientStatus((await partnerOf(caller)).ctx, { id: caller.ctx.account.id, status: "suspended" }),
  "the client is deleted": async ({ caller }) =>
    deleteClient((await partnerOf(caller)).ctx, { id: caller.ctx.account.id }),
  "the agency is suspended": ({ caller }) =>
    owner.query(`update "Account" set status = 'suspended' where id = $1`, [caller.ctx.account.parentId]),
}
const BOT_OFF = {
  "the bot is switched off": ({ caller, botId }: World) =>
    updateBot(caller.ctx, { id: botId, settings: { isActive: false } }),
}

async function makeWorld(): Promise<World> {
  const caller = await makeCaller()
  const { id: botId } = await createBot(caller.ctx, { name: "Bot" })
  const { id: conversationId } = await createConversation(caller.ctx, { botId })
  return { caller, botId, conversationId }
}

const lines = ({ caller }: World, path: string, body: object) =>
  openStream(`${other.url}/api/v1${path}`, caller, body)
const refused = (code: string) => ({ type: "error", data: { code, message: expect.any(String) } })

/** Opens a stream, lets the right end and expects the stream to end with its error in time. */
async function endsInTime(
  world: World,
  path: string,
  body: object,
  end: (world: World) => Promise<unknown>,
  code = "NOT_AUTHENTICATED",
) {
  const stream = await lines(world, path, body)
  await stream.until((heard) => heard.length > 0)
  const { heard } = stream
  await end(world)
  await within(stream.until((all) => all.at(-1)?.type === "error"))
  expect(heard.at(-1)).toEqual(refused(code))
  await stream.leave()
  return heard
}

describe.each(Object.entries(ENDS))("when %s", (_, end) => {
  test("streams of events and channels end with an error", async () => {
    const world = await makeWorld()
    const channel = lines(world, `/channel/${newId()}/subscribe`, {})
    const heard = (await channel).heard
    await endsInTime(world, "/event/log/subscribe", {}, end)
    await within((await channel).until((all) => all.at(-1)?.type === "error"))
    expect(heard.at(-1)).toEqual(refused("NOT_AUTHENTICATED"))
  })
})

describe.each(Object.entries({ ...ENDS, ...BOT_OFF }))("when %s", (what, end) => {
  const isBot = what in BOT_OFF
  test("a streamed completion ends with an error, and keeps its text so far", async () => {
    mock.say({ answer: "word ".repeat(2_000).trim(), pace: 50 })
    const world = await makeWorld()
    const path = `/conversation/${world.conversationId}/complete`
    const heard = await endsInTime(
      world,
      path,
      { text: "Hello" },
      async () => {
        await pause(1_500)
        await end(world)
      },
      isBot ? "NOT_AUTHORIZED" : undefined,
    )
    const said = heard.filter(({ type }) => type === "token").length
    await pause(1_500)
    const [, answer] = await storedOf(world.caller.ctx, world.conversationId)
    expect(answer).toMatchObject({ type: "bot", status: "partial" })
    expect((answer?.text ?? "").split(" ").length).toBeLessThan(said + 10)
  })

  test("a completion that is waited for whole is refused", async () => {
    mock.say({ answer: "Too late.", delay: 2 * LIMIT })
    const world = await makeWorld()
    const asked = mock.asked.length
    const answered = fetch(`${other.url}/api/v1/conversation/${world.conversationId}/complete`, {
      method: "POST",
      headers: { ...credential("action", world.caller.secretKey), "Content-Type": "application/json" },
      body: JSON.stringify({ text: "Hello" }),
    })
    await expect.poll(() => mock.asked.length).toBeGreaterThan(asked)
    await end(world)
    await within(answered)
    expect((await answered).status).toBe(isBot ? 403 : 401)
    const stored = await storedOf(world.caller.ctx, world.conversationId)
    expect(stored.map(({ text }) => text)).toEqual(["Hello", ""])
  })
})

test("a lost notification delays the end and does not prevent it", async () => {
  await owner.query(`alter table "Token" disable trigger livery_rights`)
  try {
    const world = await makeWorld()
    await endsInTime(world, "/event/log/subscribe", {}, ({ caller }) => revokeKeys(caller))
  } finally {
    await owner.query(`alter table "Token" enable trigger livery_rights`)
  }
})

test("one right that ends leaves the others alone, and so does a change that ends none", async () => {
  const [mine, theirs] = [await makeWorld(), await makeWorld()]
  const stream = await lines(theirs, "/event/log/subscribe", {})
  await endsInTime(mine, "/event/log/subscribe", {}, ({ caller }) => revokeKeys(caller))
  await updateBot(theirs.caller.ctx, { id: theirs.botId, settings: { isActive: false } })
  await pause(3_000)
  expect(stream.heard.some(({ type }) => type === "error")).toBe(false)
  await stream.leave()
})

describe("a person's right ends", () => {
  const END = {
    "with the session": `update "Session" set "revokedAt" = now() where id = $2 and $1::uuid is not null`,
    "with the membership": `delete from "Membership" where "userId" = $1 and $2::uuid is not null`,
  }
  test.each(Object.entries(END))("%s", async (_, text) => {
    const { caller } = await makeWorld()
    const { ctx } = caller
    const [userId, sessionId] = [newId(), newId()]
    await owner.query(`insert into "User" (id, "realmId", email, "updatedAt") values ($1, $2, $3, now())`, [
      userId,
      ctx.account.parentId,
      `${userId}@example.com`,
    ])
    await owner.query(
      `insert into "Membership" ("accountId", id, "userId", role) values ($1, $2, $3, 'owner')`,
      [ctx.account.id, newId(), userId],
    )
    await owner.query(
      `insert into "Session" (id, "userId", hostname, "expiresAt") values ($1, $2, 'x', now() + interval '1 hour')`,
      [sessionId, userId],
    )
    const principal = { ...ctx.principal, kind: "user" as const, id: userId, sessionId }
    const { signal, stop } = watchRight({ ...ctx, principal })
    await pause(2_500)
    expect(signal.aborted).toBe(false)
    await owner.query(text, [userId, sessionId])
    await within(abortOf(signal))
    expect(signal.reason).toMatchObject({ code: "not_authenticated" })
    stop()
  })
})
