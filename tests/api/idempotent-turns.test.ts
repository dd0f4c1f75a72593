import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { system, systemSql } from "#lib/db/system.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { deleteConversation } from "#lib/domain/conversations/conversations.ts"
import { claimOrAnswer } from "#lib/domain/idempotency/idempotency.ts"
import { type TurnRequest, turnRequests } from "#tests/api/turn-requests.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Answer, type Caller, credential, makeCaller, type Send, sender } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startApi } from "#tests/support/mount.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"

const ANSWER = "One two three."
const SLOW = { answer: "word ".repeat(3000), pace: 40, wholeDelay: 120_000 }
const QUICK = { answer: ANSWER, usage: { prompt: 100, completion: 50 } }
const mock = await startMockModel(QUICK)
process.env.OPENAI_BASE_URL = mock.url
process.env.LIVERY_MODEL = "openai/mock/maxTokens=2000"
await useDatabase()
afterAll(() => mock.close())
const { mount } = await startApi()
const other = await startOtherProcess()

const LIMITS = { tokens: 1_000_000, messages: 1000 }
let caller: Caller
let botId = ""
beforeAll(async () => {
  caller = await makeCaller(LIMITS)
  botId = (await createBot(caller.ctx, { name: "Bot", welcomeMessage: "Welcome!" })).id
})

const keyOf = ({ name }: TurnRequest) => `key of ${name}`
const through = ({ family }: TurnRequest, to: typeof mount): Send =>
  sender(credential(family, family === "tenant" ? caller.tenantKey : caller.secretKey), to)
const send = (one: TurnRequest, body = one.body, to = mount): Promise<Answer> =>
  through(one, to)(one.request, {
    body,
    headers: { "Idempotency-Key": keyOf(one), ...(one.accept && { Accept: one.accept }) },
  })

/** What the conversation of a request holds, by the ids that are named with its key. */
async function held(one: TurnRequest): Promise<string[]> {
  const made = await madeOf(one)
  const rows = await system().message.findMany({
    where: { conversationId: made.conversationId ?? "" },
    orderBy: { id: "asc" },
  })
  return rows.map(({ type, text }) => `${type} ${text}`)
}
async function madeOf(one: TurnRequest): Promise<Record<string, string>> {
  const request = await system().idempotentRequest.findFirst({ where: { key: keyOf(one) } })
  return (request?.made ?? {}) as Record<string, string>
}
const answers = (where: object) =>
  system().message.count({ where: { accountId: caller.ctx.account.id, type: "bot", ...where } })
const tokens = async () => (await getUsage(caller.ctx, {})).used.tokens
const expire = () =>
  systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second' where status = 'pending'`,
  )
const forget = () =>
  systemSql().query(`update "IdempotentRequest"
    set status = null, type = null, body = null, "leaseUntil" = now() - interval '1 second'`)

describe("after kill -9 in the middle of the answers of every route", () => {
  let all: TurnRequest[]
  const first = new Map<string, Answer>()
  const waiting: Promise<unknown>[] = []

  test("the same request goes on with its turn: each message is stored once, and answered whole", async () => {
    all = await turnRequests(caller.ctx, { botId, answer: ANSWER })
    mock.say(SLOW)
    const elsewhere = (request: Request) => {
      const { pathname, search } = new URL(request.url)
      return fetch(new Request(other.url + pathname + search, request))
    }
    for (const one of all) waiting.push(send(one, one.body, elsewhere).catch(() => null))
    const making = all.filter(({ name }) => !name.startsWith("send")).length
    await expect.poll(() => answers({ status: "pending" }), { timeout: 25_000 }).toBe(making)
    // Of those that are streamed some words are written down; the others have none yet.
    await expect.poll(() => answers({ status: "pending", text: { not: "" } })).toBeGreaterThan(3)
    for (const one of all.filter(({ name }) => !/^(send|dispatch)/.test(name))) {
      expect((await send(one)).status, one.name).toBe(409)
      expect((await send(one, { ...one.body, other: 1 })).status, one.name).toBeGreaterThan(399)
    }
    other.kill()
    await Promise.all(waiting)
    await systemSql().query(`update "IdempotentRequest" set status = null, "leaseUntil" = now() - interval '1 second'
      where key like 'key of send%' or key like 'key of dispatch%'`)
    mock.say(QUICK)
    const made = new Map(await Promise.all(all.map(async (one) => [one.name, await madeOf(one)] as const)))
    await expire()
    const cut = await systemSql().query(
      `select sum(ceil(length(text) / 4.0))::int as tokens from "Message" where status = 'pending'`,
    )
    await Promise.all(all.map(async (one) => first.set(one.name, await send(one))))
    await expect.poll(() => answers({ status: "pending" })).toBe(0)
    for (const one of all) {
      const answer = first.get(one.name)
      expect([one.name, answer?.status]).toEqual([one.name, 200])
      if (!one.name.startsWith("dispatch") && one.holds.at(-1)?.startsWith("bot"))
        expect(textOf(one, answer), one.name).toContain(ANSWER)
      expect([one.name, await held(one)]).toEqual([one.name, one.holds])
      expect(await madeOf(one)).toEqual(made.get(one.name))
    }
    expect(await tokens()).toBe(making * 150 + Number(cut.rows[0]?.tokens))
  })

  test("and is answered the same when it is sent again", async () => {
    const asked = mock.asked.length
    for (const one of all) {
      const again = await send(one)
      expect([one.name, again.headers.get("idempotency-replayed")]).toEqual([one.name, "true"])
      if (!one.accept) expect(again.text, one.name).toBe(first.get(one.name)?.text)
      expect((await send(one, { ...one.body, ...changed(one) })).status, one.name).toBe(422)
    }
    expect(mock.asked.length).toBe(asked)
  })

  test("a process that died between the answer's commit and keeping it leaves the answer to its heir", async () => {
    await forget()
    const [asked, spent] = [mock.asked.length, await tokens()]
    for (const one of all) {
      const again = await send(one)
      expect([one.name, again.status, again.headers.get("idempotency-replayed")]).toEqual([
        one.name,
        200,
        null,
      ])
      if (!one.accept) expect(again.json, one.name).toEqual(first.get(one.name)?.json)
      expect([one.name, await held(one)]).toEqual([one.name, one.holds])
    }
    expect([mock.asked.length, await tokens()]).toEqual([asked, spent])
  })
})

const changed = ({ body }: TurnRequest) =>
  "message" in body && typeof body.message === "string"
    ? { message: "Ho" }
    : "text" in body
      ? { text: "Ho" }
      : "message" in body
        ? { message: { type: "text", data: { body: "Ho" } } }
        : { limits: { iterations: 3 } }
const textOf = ({ accept }: TurnRequest, answer: Answer | undefined): string =>
  accept
    ? [...(answer?.text ?? "").matchAll(/"token": ?"([^"]*)"/g)].map(([, token]) => token).join("")
    : (answer?.text ?? "")

test("who lost the request to an heir stores nothing any more", async () => {
  const hash = Buffer.alloc(32, 1)
  const lost = await claimOrAnswer(caller.ctx, "lost", hash)
  await systemSql().query(
    `update "IdempotentRequest" set "leaseUntil" = now() - interval '1 second' where key = 'lost'`,
  )
  const heir = await claimOrAnswer(caller.ctx, "lost", hash)
  if (!("keep" in lost && "keep" in heir)) throw new Error("both hold the request")
  const late = respond({ ...caller.ctx, request: lost.request }, { sessionId: "lost", text: "Hi" })
  await expect(late.next()).rejects.toMatchObject({ code: "conflict" })
  await lost.keep({ status: 200, type: "text/plain", body: "late" })
  expect(await system().conversation.count({ where: { sessionId: "lost" } })).toBe(0)
  for await (const _ of respond({ ...caller.ctx, request: heir.request }, { sessionId: "lost", text: "Hi" }));
  await heir.keep({ status: 200, type: "text/plain", body: "heir" })
  expect(await claimOrAnswer(caller.ctx, "lost", hash)).toMatchObject({ body: "heir" })
})

test("a turn whose model failed is made again under its key, however late, and its message is stored once", async () => {
  mock.say({ answer: "", faults: [401] })
  const one: TurnRequest = {
    name: "failed",
    family: "tenant",
    request: "POST /conversations/failed/messages",
    body: { message: "Hi" },
    holds: ["bot Welcome!", "user Hi", `bot ${ANSWER}`],
  }
  expect((await send(one)).status).toBeGreaterThan(499)
  await systemSql().query(
    `update "Message" set "createdAt" = "createdAt" - interval '5 minutes' where text = 'Hi' or status = 'failed'`,
  )
  const used = (await getUsage(caller.ctx, {})).used.messages
  mock.say(QUICK)
  const [answer, same] = [await send(one), await send(one)]
  expect([answer.status, same.text]).toEqual([200, answer.text])
  expect(await held(one)).toEqual(one.holds)
  expect((await getUsage(caller.ctx, {})).used.messages).toBe(used + 1)
})

test("a turn that was deleted since is not found, and not begun anew", async () => {
  const one: TurnRequest = {
    name: "deleted",
    family: "tenant",
    request: "POST /conversations/deleted/messages",
    body: { message: "Hi" },
    holds: [],
  }
  await send(one)
  await forget()
  const { conversationId = "" } = await madeOf(one)
  await deleteConversation(caller.ctx, { id: conversationId })
  expect((await send(one)).status).toBe(404)
  expect(await system().conversation.count({ where: { sessionId: "deleted" } })).toBe(0)
})
