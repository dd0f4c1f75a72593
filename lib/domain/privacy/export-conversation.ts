import type { Context } from "../../core/context.ts"
import { nullIfNotFound } from "../../core/if-missing.ts"
import type { File, Message } from "../../db/generated/client.ts"
import { transaction } from "../../db/transaction.ts"
import { isGenerated } from "../disclosure/disclosure.ts"
import { streamBytes } from "../files/files.ts"

/** Messages that are read together. */
const SOME = 500

const OWN = {
  id: true,
  sessionId: true,
  botId: true,
  channel: true,
  status: true,
  name: true,
  meta: true,
  variables: true,
  userIdentifier: true,
  userName: true,
  userEmail: true,
  page: true,
  personAskedAt: true,
  startedAt: true,
  endedAt: true,
  bot: { select: { name: true } },
} as const

/** One conversation as JSON, piece by piece; none where it has been deleted. */
export async function* exportedConversation(ctx: Context, id: string): AsyncGenerator<string, void> {
  const row = await transaction(
    ctx,
    ({ db }) => db.conversation.findFirst({ where: { id, deletedAt: null }, select: OWN }),
    { readOnly: true },
  )
  if (!row) return
  const { bot, ...conversation } = row
  const own = JSON.stringify({ ...conversation, botName: bot?.name ?? null })
  yield `${own.slice(0, -1)},\n "messages": [`
  yield* listed(messagesOf(ctx, id))
  // What people wrote about them is theirs to ask the account for; a visitor is shown no note.
  if (ctx.principal.kind !== "visitor") {
    yield `],\n "notes": [`
    yield* listed(notesOf(ctx, id))
  }
  yield `],\n "attachments": [`
  yield* listed(attachmentsOf(ctx, id))
  yield "]}"
}

/** Items of a JSON array, each a text or made of several. */
async function* listed(items: AsyncIterable<string | AsyncIterable<string>>): AsyncGenerator<string, void> {
  let isFirst = true
  for await (const item of items) {
    yield isFirst ? "\n  " : ",\n  "
    if (typeof item === "string") yield item
    else yield* item
    isFirst = false
  }
}

async function* messagesOf(ctx: Context, conversationId: string): AsyncGenerator<string, void> {
  const said = { type: { in: ["user" as const, "bot" as const] }, status: { not: "failed" as const } }
  for (let after: string | undefined; ; ctx.signal.throwIfAborted()) {
    const rows = await transaction(
      ctx,
      ({ db }) =>
        db.message.findMany({
          where: { conversationId, ...said, ...(after && { id: { gt: after } }) },
          orderBy: { id: "asc" },
          take: SOME,
        }),
      { readOnly: true },
    )
    for (const row of rows) yield JSON.stringify(messageOf(row))
    after = rows.at(-1)?.id
    if (!after) return
  }
}

async function* notesOf(ctx: Context, conversationId: string): AsyncGenerator<string, void> {
  for (let after: string | undefined; ; ctx.signal.throwIfAborted()) {
    const rows = await transaction(
      ctx,
      ({ db }) =>
        db.conversationNote.findMany({
          where: { conversationId, ...(after && { id: { gt: after } }) },
          select: { id: true, kind: true, authorName: true, text: true, createdAt: true },
          orderBy: { id: "asc" },
          take: SOME,
        }),
      { readOnly: true },
    )
    for (const row of rows) yield JSON.stringify(row)
    after = rows.at(-1)?.id
    if (!after) return
  }
}

/** A message with whose words it is. */
function messageOf(row: Message) {
  const { id, type, status, text, name, origin, model, citations, feedback, feedbackReason, createdAt } = row
  const aiGenerated = isGenerated(row)
  const meta = { ...(row.meta as object), ...(aiGenerated && { generator: model ?? "unknown" }) }
  const from = type === "user" ? "visitor" : origin === "person" ? "person" : "bot"
  return {
    id,
    from,
    status,
    text,
    name,
    origin,
    aiGenerated,
    meta,
    citations,
    feedback,
    feedbackReason,
    createdAt,
  }
}

async function* attachmentsOf(ctx: Context, conversationId: string) {
  const files = await transaction(
    ctx,
    ({ db }) => db.file.findMany({ where: { conversationId, deletedAt: null }, orderBy: { id: "asc" } }),
    { readOnly: true },
  )
  for (const file of files) yield attachmentOf(file)
}

/** A file with its bytes in base64; null where they never came, or are lost. */
async function* attachmentOf(file: File): AsyncGenerator<string, void> {
  const { id, name, type, byteSize, storageKey, createdAt } = file
  const own = JSON.stringify({ id, name, type, size: byteSize, createdAt })
  yield `${own.slice(0, -1)}, "content": `
  const bytes = storageKey ? await streamBytes(storageKey).catch(nullIfNotFound) : null
  if (!bytes) {
    yield "null}"
    return
  }
  yield '"'
  let rest = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const all = Buffer.concat([rest, chunk])
    // Three bytes make four characters: what is left over waits for the next ones.
    const whole = all.length - (all.length % 3)
    yield all.toString("base64", 0, whole)
    rest = all.subarray(whole)
  }
  yield `${rest.toString("base64")}"}`
}
