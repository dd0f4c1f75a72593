import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { deleteConversation } from "#lib/domain/conversations/conversations.ts"
import {
  addNote,
  followConversation,
  followInbox,
  handBack,
  reply,
  takeOver,
  tellTyping,
} from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startEngine } from "#tests/support/engine.ts"
import { asPerson, makeTalk, reading, say, textsOf } from "./people.ts"

await useDatabase()
const { mock } = await startEngine()
const ANA = { name: "Ana" }

/** Follows as somebody until the test ends it. */
function following(
  ctx: Parameters<typeof followConversation>[0],
  input: { conversationId: string; after?: string },
) {
  const leaving = new AbortController()
  const stream = reading(followConversation({ ...ctx, signal: leaving.signal }, input))
  return { ...stream, leave: () => leaving.abort() }
}

/** A visitor, as the one whom a public bot knows nothing of. */
const visitorOf = (ctx: Parameters<typeof followConversation>[0], botId: string) => ({
  ...ctx,
  principal: { ...ctx.principal, kind: "visitor" as const, id: botId },
})

test("who follows hears of messages, notes and who attends, each once and in order", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const { until, leave } = following(ben, { conversationId })
  await until((heard) => heard.length > 0)
  await say(ctx, conversationId, "Is anybody there?")
  await takeOver(ana, { conversationId, ...ANA })
  await say(ctx, conversationId, "Hello?")
  await reply(ana, { conversationId, ...ANA, text: "Here I am" })
  await addNote(ana, { conversationId, ...ANA, text: "A nice one" })
  await handBack(ana, { conversationId, ...ANA })
  const heard = await until(
    (all) =>
      textsOf(all).includes("handed_back") && all.filter(({ type }) => type === "attendance").length === 3,
  )
  expect(textsOf(heard)).toEqual([
    "Is anybody there?",
    "Hello.",
    "taken_over",
    "Hello?",
    "Here I am",
    "note",
    "handed_back",
  ])
  const attendants = heard.flatMap((event) =>
    event.type === "attendance" ? [event.attendedBy?.name ?? null] : [],
  )
  expect(attendants).toEqual([null, "Ana", null])
  leave()
})

test("a visitor hears people and nothing else", async () => {
  const { ctx, botId, ana, ben, conversationId } = await makeTalk()
  const { until, heard, leave } = following(visitorOf(ctx, botId), { conversationId })
  await until((all) => all.length > 0)
  await addNote(ana, { conversationId, ...ANA, text: "Secret" })
  await takeOver(ana, { conversationId, ...ANA })
  await tellTyping(ben, { conversationId, name: "Ben" })
  await tellTyping(ana, { conversationId, name: "Ana" })
  await until((all) => all.some(({ type }) => type === "typing"))
  await say(ctx, conversationId, "Hello?")
  await reply(ana, { conversationId, ...ANA, text: "Here I am" })
  await until((all) => textsOf(all).length > 0)
  await handBack(ana, { conversationId, ...ANA })
  await until((all) => all.filter(({ type }) => type === "attendance").length === 3)
  expect(textsOf(heard)).toEqual(["Here I am"])
  expect(heard.filter(({ type }) => type === "typing")).toEqual([{ type: "typing", name: "Ana" }])
  leave()
})

test("typing is told to the others alone, the visitor's where somebody follows", async () => {
  const { ctx, botId, ana, ben, conversationId } = await makeTalk()
  const visitor = visitorOf(ctx, botId)
  await tellTyping(visitor, { conversationId })
  expect(await system().channelEvent.count({ where: { accountId: ctx.account.id } })).toBe(0)
  const [own, other] = [ana, ben].map((person) => following(person, { conversationId }))
  await own?.until((all) => all.length > 0)
  await other?.until((all) => all.length > 0)
  await tellTyping(ana, { conversationId, name: "Ana" })
  await tellTyping(visitor, { conversationId })
  const types = (n: number) => (all: { type: string }[]) =>
    all.filter(({ type }) => type === "typing").length === n
  await other?.until(types(2))
  await own?.until(types(1))
  expect(own?.heard.filter(({ type }) => type === "typing")).toEqual([{ type: "typing", name: null }])
  own?.leave()
  other?.leave()
})

test("who lost the stream goes on behind the last message, and misses nothing", async () => {
  const { ctx, botId, ana, conversationId } = await makeTalk()
  const visitor = visitorOf(ctx, botId)
  const said = await reply(ana, { conversationId, ...ANA, text: "One", takeOver: true })
  for (const text of ["Two", "Three"]) await reply(ana, { conversationId, ...ANA, text })
  const { until, leave } = following(visitor, { conversationId, after: said.id })
  expect(textsOf(await until((all) => textsOf(all).length === 2))).toEqual(["Two", "Three"])
  leave()
  const many = Array.from({ length: 230 }, (_, n) => `Line ${n}`)
  for (const text of many) await reply(ana, { conversationId, ...ANA, text })
  const again = following(ana, { conversationId, after: said.id })
  const heard = await again.until((all) => textsOf(all).length >= 232)
  expect(textsOf(heard)).toEqual(["Two", "Three", ...many])
  again.leave()
})

test("an answer that is being made holds nothing up, and comes when it is there", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  const { until, leave } = following(ana, { conversationId })
  await until((all) => all.length > 0)
  mock.say({ answer: "Slow and steady wins.", pace: 150 })
  const turn = respond(ctx, { conversationId, text: "Hurry", stream: true })
  await turn.next()
  await addNote(ana, { conversationId, ...ANA, text: "Waiting" })
  await until((all) => textsOf(all).includes("note"))
  for await (const _ of turn);
  mock.say({ answer: "Hello." })
  expect(textsOf(await until((all) => textsOf(all).includes("Slow and steady wins.")))).toEqual([
    "Hurry",
    "note",
    "Slow and steady wins.",
  ])
  leave()
})

test("however messages and the beginning of a stream meet, nothing is missed", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  for (let round = 0; round < 15; round++) {
    const { id: after } = await system().message.findFirstOrThrow({
      where: { conversationId },
      orderBy: { id: "desc" },
    })
    const stream = following(ana, { conversationId, after })
    await say(ctx, conversationId, `Round ${round}`)
    // Less than the time after which a reader looks without having been told.
    expect(textsOf(await stream.until((all) => textsOf(all).length === 2))).toEqual([
      `Round ${round}`,
      "Hello.",
    ])
    stream.leave()
  }
})

test("nobody follows what is none of theirs, and a stream ends with its conversation", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  const foreign = await asPerson(await makeAccount())
  for (const id of [conversationId, newId(), "x"])
    await expect(followConversation(foreign, { conversationId: id }).next()).rejects.toMatchObject({
      code: "not_found",
    })
  await expect(followConversation(ana, { conversationId, after: "x" }).next()).rejects.toMatchObject({
    code: "invalid_input",
  })
  const stream = following(ana, { conversationId })
  await stream.until((all) => all.length > 0)
  await deleteConversation(ctx, { id: conversationId })
  await takeOver(ana, { conversationId, ...ANA }).catch(() => {})
  await expect(stream.done).rejects.toMatchObject({ code: "not_found" })
}, 20_000)

test("who looks at the inbox hears in which conversations something happens", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  const leaving = new AbortController()
  const changes = followInbox({ ...ana, signal: leaving.signal }, {})
  expect((await changes.next()).value).toBeNull()
  await takeOver(ana, { conversationId, ...ANA })
  expect((await changes.next()).value).toMatchObject({ id: conversationId })
  // What a person receives is told as well, though no bot answers it.
  await say(ctx, conversationId, "Is anybody there?")
  expect((await changes.next()).value).toMatchObject({ id: conversationId })
  const other = await makeTalk()
  await reply(ana, { conversationId, ...ANA, text: "Here I am" })
  expect((await changes.next()).value).toMatchObject({ id: conversationId })
  expect(other.conversationId).not.toBe(conversationId)
  leaving.abort()
  expect((await changes.next()).done).toBe(true)
})

test("it is said whether what one is told of may have changed: of the bot's talk it has not", async () => {
  const { ctx, ana, ben, conversationId } = await makeTalk()
  const leaving = new AbortController()
  const follow = async (by: Context) => {
    const changes = followInbox({ ...by, signal: leaving.signal }, {})
    await changes.next()
    const heard: unknown[] = []
    const done = (async () => {
      for await (const news of changes) if (news) heard.push(news.changesNotices)
    })()
    done.catch(() => {})
    return async () => {
      await expect.poll(() => heard.length).toBeGreaterThan(0)
      // Events of one turn come one after the other.
      await new Promise((resolve) => setTimeout(resolve, 300))
      return heard.splice(0)
    }
  }
  await say(ctx, conversationId, "Hello")
  const [anas, bens] = [await follow(ana), await follow(ben)]
  await say(ctx, conversationId, "And now?")
  expect([new Set(await anas()), new Set(await bens())]).toEqual([new Set([false]), new Set([false])])
  await takeOver(ana, { conversationId, ...ANA })
  expect([await anas(), await bens()]).toEqual([[true], [true]])
  await say(ctx, conversationId, "Are you there?")
  expect([new Set(await anas()), new Set(await bens())]).toEqual([new Set([true]), new Set([false])])
  // Who begins to follow later knows whom they attend.
  const later = await follow(ana)
  await reply(ana, { conversationId, ...ANA, text: "Yes" })
  expect(await later()).toEqual([true])
  await anas()
  await bens()
  await handBack(ana, { conversationId, ...ANA })
  expect([await anas(), await bens()]).toEqual([[true], [true]])
  await say(ctx, conversationId, "Thanks")
  expect([new Set(await anas()), new Set(await bens())]).toEqual([new Set([false]), new Set([false])])
  leaving.abort()
}, 30_000)
