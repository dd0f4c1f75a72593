import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { getConversation } from "#lib/domain/conversations/conversations.ts"
import { openAttachment, streamBytes } from "#lib/domain/files/files.ts"
import { attachToConversation, followConversation, reply } from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startEngine } from "#tests/support/engine.ts"
import { makeTalk, reading } from "./people.ts"

await useDatabase()
await startEngine()

const bytes = (text: string) => new TextEncoder().encode(text)
const note = { name: "note.txt", type: "text/plain; charset=utf-8", content: bytes("hello"), size: 5 }
const ANA = { name: "Ana" }

test("a person's files go with the reply, and who follows is told of them", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  const file = await attachToConversation(ana, { conversationId, ...note })
  expect(file).toMatchObject({ name: "note.txt", type: "text/plain", size: 5 })
  const stop = new AbortController()
  const visitor = { ...ctx, signal: stop.signal }
  const live = reading(followConversation(visitor, { conversationId }))
  await live.until((heard) => heard.length > 0)
  await reply(ana, { conversationId, ...ANA, text: "See this", attachments: [file.id], takeOver: true })
  const heard = await live.until((all) => all.some(({ type }) => type === "message"))
  expect(heard.at(-1)).toMatchObject({ message: { text: "See this", attachments: [file.id], files: [file] } })
  stop.abort()
  const opened = await openAttachment(ana, { conversationId, id: file.id })
  expect(await new Response(await streamBytes(opened.storageKey)).text()).toBe("hello")
  // Without words its name stands there.
  await reply(ana, { conversationId, ...ANA, text: " ", attachments: [file.id] })
  const { messages } = await getConversation(ctx, { session: conversationId })
  expect(messages.at(-1)).toMatchObject({ text: "note.txt", files: [file] })
})

test("nothing that runs is attached, and nothing of another conversation or account", async () => {
  const { ctx, ana, conversationId } = await makeTalk()
  for (const type of ["text/html", "image/svg+xml", "application/x-sh", ""])
    await expect(attachToConversation(ana, { conversationId, ...note, type })).rejects.toMatchObject({
      code: "unsupported_type",
    })
  await expect(attachToConversation(ctx, { conversationId, ...note })).rejects.toMatchObject({
    code: "not_authorized",
  })
  await expect(attachToConversation(ana, { conversationId, ...note, size: 4 })).rejects.toMatchObject({
    code: "invalid_input",
  })
  const other = await makeTalk()
  await expect(attachToConversation(other.ana, { conversationId, ...note })).rejects.toMatchObject({
    code: "not_found",
  })
  const theirs = await attachToConversation(other.ana, { conversationId: other.conversationId, ...note })
  for (const id of [theirs.id, newId(), "x"])
    await expect(
      reply(ana, { conversationId, ...ANA, text: "See this", attachments: [id], takeOver: true }),
    ).rejects.toMatchObject({ code: "not_found" })
  await expect(openAttachment(ana, { conversationId, id: theirs.id })).rejects.toMatchObject({
    code: "not_found",
  })
  // What was refused took nothing over and said nothing.
  const { conversation, messages } = await getConversation(ctx, { session: conversationId })
  expect([conversation.attendedBy, messages.length]).toEqual([null, 2])
  await expect(reply(ana, { conversationId, ...ANA, text: " ", takeOver: true })).rejects.toMatchObject({
    code: "invalid_input",
  })
})
