import { expect, test } from "vitest"
import { isLiveryError } from "#lib/core/errors.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { continueConversation, respond, sendMessage } from "#lib/domain/chat/chat.ts"
import {
  abandonConversations,
  endConversation,
  getConversation,
} from "#lib/domain/conversations/conversations.ts"
import { addNote, handBack, listNotes, reply, takeOver } from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { allOf, startEngine, storedOf } from "#tests/support/engine.ts"
import { answerOf, asPerson, makeTalk, say } from "./people.ts"

await useDatabase()
const { mock } = await startEngine()
const ANA = { name: "Ana" }
const BEN = { name: "Ben" }
const rowOf = (id: string) => system().conversation.findFirstOrThrow({ where: { id } })
const eventsOf = async (accountId: string, type: string) =>
  (await system().event.findMany({ where: { accountId, type } })).map(({ subject }) => subject)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) =>
      isLiveryError(error) ? [error.code, error.details.reason ?? error.details.noun] : error,
  )

test("while a person attends, the bot says nothing, and what is said is kept", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  const taken = await takeOver(ana, { conversationId, ...ANA })
  expect(taken.attendedBy).toEqual({ id: ana.principal.id, name: "Ana" })
  const asked = mock.asked.length
  const events = await say(ctx, conversationId, "Is anybody there?")
  expect(events.map(({ type }) => type)).toEqual(["accepted", "message", "finished"])
  expect(events[0]).toMatchObject({ answerId: null, attendedBy: "Ana", disclosure: null })
  expect(answerOf(events)).toMatchObject({ text: "", answered: null, reason: "person_attends" })
  expect(await allOf(continueConversation(ctx, { conversationId }))).toMatchObject([
    { type: "began", answerId: null },
    { type: "message", message: { reason: "person_attends" } },
    { type: "finished" },
  ])
  expect(mock.asked.length).toBe(asked)
  expect((await storedOf(ctx, conversationId)).map(({ type, text }) => [type, text])).toEqual([
    ["user", "Hi"],
    ["bot", "Hello."],
    ["user", "Is anybody there?"],
  ])
  expect((await rowOf(conversationId)).messageCount).toBe(3)
  await handBack(ana, { conversationId, ...ANA })
  expect(answerOf(await say(ctx, conversationId, "And now?"))).toMatchObject({ text: "Hello." })
  const { id: accountId } = ctx.account
  const by = { conversationId, userId: ana.principal.id }
  expect(await eventsOf(accountId, "conversation.taken_over")).toEqual([by])
  expect(await eventsOf(accountId, "conversation.handed_back")).toEqual([by])
  const notes = await listNotes(ctx, { session: conversationId })
  expect(notes.map(({ kind, author }) => [kind, author.name])).toEqual([
    ["taken_over", "Ana"],
    ["handed_back", "Ana"],
  ])
})

test("nobody takes what somebody else has without saying from whom", async () => {
  const { ana, ben, ctx, conversationId } = await makeTalk()
  await takeOver(ana, { conversationId, ...ANA })
  const error = await takeOver(ben, { conversationId, ...BEN }).catch((thrown) => thrown)
  expect([error.code, error.details.holder]).toEqual(["conflict", { id: ana.principal.id, name: "Ana" }])
  expect(error.message).toContain("Ana")
  expect(await refusal(reply(ben, { conversationId, ...BEN, text: "Mine", takeOver: true }))).toEqual([
    "conflict",
    "attended",
  ])
  expect(await refusal(handBack(ben, { conversationId, ...BEN }))).toEqual(["conflict", "attended"])
  const stranger = newId()
  expect(await refusal(takeOver(ben, { conversationId, ...BEN, from: stranger }))).toEqual([
    "conflict",
    "attended",
  ])
  const taken = await takeOver(ben, { conversationId, ...BEN, from: ana.principal.id })
  expect(taken.attendedBy?.name).toBe("Ben")
  expect(await refusal(reply(ana, { conversationId, ...ANA, text: "Mine" }))).toEqual([
    "conflict",
    "attended",
  ])
  // Taking what one has changes nothing.
  await takeOver(ben, { conversationId, ...BEN })
  expect(await listNotes(ctx, { session: conversationId })).toHaveLength(2)
})

test("of many who take one at once, exactly one has it", async () => {
  const { ctx, conversationId } = await makeTalk()
  const people = await Promise.all(Array.from({ length: 12 }, () => asPerson(ctx)))
  const outcomes = await Promise.all(
    people.map((person) => refusal(takeOver(person, { conversationId, name: person.principal.id }))),
  )
  expect(outcomes.filter((each) => each === "done")).toHaveLength(1)
  expect(outcomes.filter((each) => each !== "done")).toEqual(Array(11).fill(["conflict", "attended"]))
  const winner = people[outcomes.indexOf("done")]
  expect((await rowOf(conversationId)).assigneeId).toBe(winner?.principal.id)
  expect(await listNotes(ctx, { session: conversationId })).toHaveLength(1)
})

test("a message and a taking over at once: either the bot answers it or the person does, never both", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  for (let round = 0; round < 25; round++) {
    const before = (await storedOf(ctx, conversationId)).length
    const [events] = await Promise.all([
      say(ctx, conversationId, `Question ${round}`),
      takeOver(ana, { conversationId, ...ANA }),
    ])
    const rows = (await storedOf(ctx, conversationId)).slice(before)
    const isHeard = answerOf(events)?.reason === "person_attends"
    expect(rows.map(({ type }) => type)).toEqual(isHeard ? ["user"] : ["user", "bot"])
    expect(rows.every(({ status }) => status !== "pending")).toBe(true)
    // Nothing is said by the bot once it is known that a person has it.
    expect(answerOf(await say(ctx, conversationId, "And this?"))).toMatchObject({ reason: "person_attends" })
    await handBack(ana, { conversationId, ...ANA })
  }
  const row = await rowOf(conversationId)
  const spoken = (await storedOf(ctx, conversationId)).filter(({ status }) => status !== "failed")
  expect(row.messageCount).toBe(spoken.length)
})

test("who takes over in the middle of an answer ends it with what was said", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  mock.say({ answer: "One two three four five six seven eight.", pace: 200 })
  const events = respond(ctx, { conversationId, text: "Count", stream: true })
  const all = []
  for await (const event of events) {
    all.push(event)
    if (event.type === "token" && all.filter(({ type }) => type === "token").length === 2)
      await takeOver(ana, { conversationId, ...ANA })
  }
  mock.say({ answer: "Hello." })
  expect(answerOf(all)).toMatchObject({ stopped: true, takenOver: true, status: "partial" })
  expect(answerOf(all)?.text).not.toContain("eight")
})

test("a person answers under their name, and only where they have the conversation", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  expect(await refusal(reply(ana, { conversationId, ...ANA, text: "Hello" }))).toEqual([
    "conflict",
    "not_attended",
  ])
  const said = await reply(ana, { conversationId, ...ANA, text: " Hello, I am Ana. ", takeOver: true })
  expect(said).toMatchObject({ type: "bot", origin: "person", personName: "Ana", text: "Hello, I am Ana." })
  expect(await eventsOf(ctx.account.id, "message.created")).toContainEqual({
    conversationId,
    messageId: said.id,
  })
  const { conversation, messages } = await getConversation(ctx, { session: "s1" })
  expect(conversation.attendedBy?.name).toBe("Ana")
  expect(messages.at(-1)).toMatchObject({ personName: "Ana", model: null })
  await endConversation(ana, { session: "s1" })
  expect(await rowOf(conversationId)).toMatchObject({ pausedAt: null, assigneeId: null, assigneeName: null })
  await reply(ana, { conversationId, ...ANA, text: "One more thing", takeOver: true })
  expect(await rowOf(conversationId)).toMatchObject({ status: "active", endedAt: null, messageCount: 4 })
})

test("a program attends nothing, nor does a person of another account", async () => {
  const { ctx, conversationId } = await makeTalk()
  expect(await refusal(takeOver(ctx, { conversationId, ...ANA }))).toEqual(["not_authorized", undefined])
  expect(await refusal(addNote(ctx, { conversationId, ...ANA, text: "x" }))).toEqual([
    "not_authorized",
    undefined,
  ])
  const other = await asPerson(await makeAccount())
  for (const id of [conversationId, newId(), "x"]) {
    expect(await refusal(takeOver(other, { conversationId: id, ...ANA }))).toEqual([
      "not_found",
      "conversation",
    ])
    const text = "Hello"
    expect(await refusal(reply(other, { conversationId: id, ...ANA, text, takeOver: true }))).toEqual([
      "not_found",
      "conversation",
    ])
    expect(await refusal(addNote(other, { conversationId: id, ...ANA, text }))).toEqual([
      "not_found",
      "conversation",
    ])
  }
  const viewer = {
    ...other,
    principal: { ...other.principal, permissions: new Set(["conversations.read" as const]) },
  }
  expect(await refusal(takeOver(viewer, { conversationId, ...ANA }))).toEqual(["not_authorized", undefined])
})

test("notes stay inside: no visitor, no model and no list of messages sees them", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  await addNote(ana, { conversationId, ...ANA, text: "Owes us zanzibar money" })
  await say(ctx, conversationId, "What do you know about me?")
  expect(JSON.stringify(mock.asked)).not.toContain("zanzibar")
  expect(JSON.stringify(await getConversation(ctx, { session: "s1", withCalls: true }))).not.toContain(
    "zanzibar",
  )
  expect((await listNotes(ctx, { session: "s1" })).map(({ text }) => text)).toEqual([
    "Owes us zanzibar money",
  ])
})

test("after a hand-back it is said again that one talks to an AI, also when the visitor spoke last", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  await takeOver(ana, { conversationId, ...ANA })
  await say(ctx, conversationId, "Thanks")
  await handBack(ana, { conversationId, ...ANA })
  const disclosure = async () => {
    const [first] = await say(ctx, conversationId, "Next")
    return first?.type === "accepted" ? first.disclosure : undefined
  }
  expect(await disclosure()).toContain("AI")
  expect(await disclosure()).toBeNull()
})

test("what nobody has said anything in for a day goes back to the bot", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  await takeOver(ana, { conversationId, ...ANA })
  const longAgo = new Date(Date.now() - 25 * 3600_000)
  await system().conversation.updateMany({
    where: { id: conversationId },
    data: { startedAt: longAgo, lastUserMessageAt: longAgo },
  })
  await abandonConversations()
  expect(await rowOf(conversationId)).toMatchObject({ status: "abandoned", pausedAt: null, assigneeId: null })
  expect(answerOf(await say(ctx, conversationId, "Me again"))?.text).toBe("Hello.")
})

test("a reply is counted and charged as a message, and refused at the limit", async () => {
  const { ana, ctx, conversationId } = await makeTalk({ messages: 4 })
  await takeOver(ana, { conversationId, ...ANA })
  await reply(ana, { conversationId, ...ANA, text: "One" })
  await sendMessage(ctx, { conversationId, text: "Two" })
  expect(await refusal(reply(ana, { conversationId, ...ANA, text: "Three" }))).toEqual([
    "limit_reached",
    "messages",
  ])
  expect((await rowOf(conversationId)).messageCount).toBe(4)
})

test("a message to a person whose request was cut off is told again as it was stored", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  await takeOver(ana, { conversationId, ...ANA })
  const { id: messageId } = await sendMessage(ctx, { conversationId, text: "Once" })
  const made = { conversationId, messageId }
  const again = { ...ctx, request: { key: "k", holder: newId(), made } }
  const events = await say(again, conversationId, "Once")
  expect(events[0]).toMatchObject({
    type: "accepted",
    answerId: null,
    userMessage: { id: messageId, text: "Once" },
  })
  expect(answerOf(events)).toMatchObject({ reason: "person_attends" })
  expect((await storedOf(ctx, conversationId)).filter(({ text }) => text === "Once")).toHaveLength(1)
  await handBack(ana, { conversationId, ...ANA })
  expect(answerOf(await say(again, conversationId, "Once"))).toMatchObject({ reason: "person_attends" })
})
