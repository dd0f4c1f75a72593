import type { Scope } from "../../db/transaction.ts"
import type { Subject } from "../events/events.ts"
import { describeConversation, describeMessage, describeWelcome } from "./describe-conversation.ts"
import { TEST_TYPE } from "./schema.ts"

type Data = Record<string, unknown>

/**
 * What a delivery says of its event, as it stands now: names as on the wire, dates in ISO 8601. What has been deleted
 * meanwhile comes as its ids alone.
 */
export async function describeEvent(ctx: Scope, type: string, subject: Subject): Promise<Data> {
  if (type === TEST_TYPE) return { message: "A test of your webhook." }
  const described = await describe(ctx, type, subject)
  return described ?? { deleted: true, ...named(subject) }
}

function describe(ctx: Scope, type: string, subject: Subject): Promise<Data | null> {
  switch (type) {
    case "conversation.started":
      return withWelcome(ctx, subject)
    case "conversation.ended":
      return conversationOnly(ctx, subject)
    case "message.created":
    case "answer.unanswered":
      return exchange(ctx, type, subject)
    case "contact.created":
      return contact(ctx, subject)
    case "source.ready":
    case "source.failed":
      return source(ctx, subject)
    case "limit.reached":
      return Promise.resolve({ ...subject, limit: Number(subject.limit) })
    default:
      return Promise.resolve(named(subject))
  }
}

async function conversationOnly(ctx: Scope, { conversationId }: Subject): Promise<Data | null> {
  const conversation = await describeConversation(ctx, conversationId)
  return conversation && { conversation }
}

async function withWelcome(ctx: Scope, subject: Subject): Promise<Data | null> {
  const data = await conversationOnly(ctx, subject)
  const welcome = data && (await describeWelcome(ctx, subject.conversationId))
  return data && { ...data, ...(welcome && { welcome }) }
}

/** A message and its conversation; of an answer that found nothing also the question. */
async function exchange(ctx: Scope, type: string, { conversationId, messageId }: Subject) {
  const conversation = await describeConversation(ctx, conversationId)
  const message = messageId ? await describeMessage(ctx, { id: messageId }) : null
  if (!conversation || !message) return null
  if (type !== "answer.unanswered") return { conversation, message }
  const before = { conversationId: conversation.id, type: "user" as const, id: { lt: message.id } }
  const question = await describeMessage(ctx, before)
  return { conversation, ...(question && { question }), message }
}

async function contact(ctx: Scope, { contactId }: Subject): Promise<Data | null> {
  const row = contactId ? await ctx.db.contact.findFirst({ where: { id: contactId } }) : null
  if (!row) return null
  const { id, name, email, phone, createdAt } = row
  return { contact: { id, name: name || null, email, phone, created_at: createdAt.toISOString() } }
}

async function source(ctx: Scope, { sourceId }: Subject): Promise<Data | null> {
  const row = sourceId
    ? await ctx.db.source.findFirst({
        where: { id: sourceId, deletedAt: null },
        include: { dataset: { select: { ownerBotId: true } } },
      })
    : null
  if (!row) return null
  const { id, name, type, status, error, url, recordCount, datasetId } = row
  const facts = { status, error, url, record_count: recordCount, dataset_id: datasetId }
  return { source: { id, name, source_type: type, bot_id: row.dataset.ownerBotId, ...facts } }
}

/** Ids as the wire names them: `conversation_id`. */
const named = (subject: Subject): Data =>
  Object.fromEntries(
    Object.entries(subject).map(([name, id]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      id,
    ]),
  )
