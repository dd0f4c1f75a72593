import { z } from "zod"
import type { Scope } from "../../db/transaction.ts"
import type { Subject } from "../events/events.ts"
import { FLOW_ENDS } from "../flows/schema.ts"
import { WISH_REASONS } from "../handover/schema.ts"
import { unreadOf } from "../knowledge/sources/sources.ts"
import {
  AssigneeBody,
  BudgetBody,
  ContactBody,
  ConversationBody,
  LeadBody,
  LimitBody,
  MessageBody,
  PersonBody,
  ReleaseBody,
  SourceBody,
} from "./bodies.ts"
import { describeConversation, describeMessage, describeWelcome } from "./describe-conversation.ts"
import { type EVENT_TYPES, TEST_TYPE } from "./schema.ts"

/** An event as endpoints are told of it: what the documents show and what makes the body, of one type. */
const webhookEvent = <Data extends z.ZodType>(
  summary: string,
  data: Data,
  describe: (ctx: Scope, subject: Subject) => Promise<z.output<Data> | null>,
) => ({ summary, data, describe })

const exchange = z.object({ conversation: ConversationBody, message: MessageBody })
const attended = z.object({ conversation: ConversationBody, person: PersonBody })
const source = z.object({ source: SourceBody })

/** Everything that endpoints are told. `describe` returns null for what has been deleted meanwhile. */
export const WEBHOOK_EVENTS = {
  "conversation.started": webhookEvent(
    "A visitor started a conversation",
    z.object({ conversation: ConversationBody, welcome: MessageBody.optional() }),
    async (ctx, { conversationId }) => {
      const conversation = await describeConversation(ctx, conversationId)
      const welcome = conversation && (await describeWelcome(ctx, conversationId))
      return conversation && { conversation, ...(welcome && { welcome }) }
    },
  ),
  "conversation.ended": webhookEvent(
    "A conversation was ended by a person, a flow or the API",
    z.object({ conversation: ConversationBody }),
    async (ctx, { conversationId }) => {
      const conversation = await describeConversation(ctx, conversationId)
      return conversation && { conversation }
    },
  ),
  "conversation.person_requested": webhookEvent(
    "A visitor wants to talk with a person",
    z.object({
      conversation: ConversationBody,
      contact: ContactBody.optional(),
      reason: z
        .enum(WISH_REASONS)
        .optional()
        .describe("Which rule of the bot asked for a person; absent where the visitor chose to"),
    }),
    async (ctx, { conversationId, reason }) => {
      const conversation = await describeConversation(ctx, conversationId)
      if (!conversation) return null
      const visitor = await describeContact(ctx, { contactId: conversation.contact_id ?? undefined })
      const because = WISH_REASONS.find((each) => each === reason)
      return { conversation, ...visitor, ...(because && { reason: because }) }
    },
  ),
  "conversation.assigned": webhookEvent(
    "Somebody else, or nobody any more, is to see to a conversation",
    z.object({ conversation: ConversationBody, assignee: AssigneeBody.nullable() }),
    describeAssigned,
  ),
  "conversation.taken_over": webhookEvent(
    "A person has taken a conversation over: the bot is silent",
    attended,
    (ctx, subject) => describeAttended(ctx, subject, "taken_over"),
  ),
  "conversation.handed_back": webhookEvent(
    "A person has given a conversation back to the bot",
    attended,
    (ctx, subject) => describeAttended(ctx, subject, "handed_back"),
  ),
  "message.created": webhookEvent(
    "A bot or a person has answered, a visitor has written to a person, or a message was added over the API",
    exchange,
    describeExchange,
  ),
  "answer.unanswered": webhookEvent(
    "A bot could not answer a question",
    exchange.extend({ question: MessageBody.optional() }),
    async (ctx, subject) => {
      const found = await describeExchange(ctx, subject)
      if (!found) return null
      const { conversation, message } = found
      const before = { conversationId: conversation.id, type: "user" as const, id: { lt: message.id } }
      const question = await describeMessage(ctx, before)
      return { conversation, ...(question && { question }), message }
    },
  ),
  "flow.ended": webhookEvent(
    "A conversation has come to an end of its flow: from here on the bot answers by itself, or a person does",
    z.object({
      conversation: ConversationBody,
      reason: z
        .enum(FLOW_ENDS)
        .describe("A block for it, a hand-over, an exit that leads nowhere, or too many steps"),
    }),
    async (ctx, { conversationId, reason }) => {
      const conversation = await describeConversation(ctx, conversationId)
      const ended = FLOW_ENDS.find((each) => each === reason)
      return conversation && ended ? { conversation, reason: ended } : null
    },
  ),
  "contact.created": webhookEvent(
    "A new visitor is known",
    z.object({ contact: ContactBody }),
    describeContact,
  ),
  "contact.lead": webhookEvent(
    "A visitor answered the form of a widget",
    z.object({ contact: LeadBody, conversation: ConversationBody.optional() }),
    async (ctx, { contactId, conversationId }) => {
      const found = await describeContact(ctx, { contactId })
      const row = contactId ? await ctx.db.contact.findFirst({ where: { id: contactId } }) : null
      if (!found || !row) return null
      const conversation = await describeConversation(ctx, conversationId)
      const contact = { ...found.contact, meta: row.meta as Record<string, unknown> }
      return { contact, ...(conversation && { conversation }) }
    },
  ),
  "source.ready": webhookEvent("Knowledge has been read", source, describeSource),
  "source.failed": webhookEvent("Knowledge could not be read", source, describeSource),
  "release.deployed": webhookEvent(
    "New conversations of a bot begin with another release of its flow, or with none",
    z.object({ bot_id: z.string(), release: ReleaseBody.nullable() }),
    async (ctx, { botId = "", releaseId }) => {
      const row = releaseId ? await ctx.db.release.findFirst({ where: { id: releaseId } }) : null
      if (releaseId && !row) return null
      if (!row) return { bot_id: botId, release: null }
      const { id, number, note, authorName: author, createdAt } = row
      return { bot_id: botId, release: { id, number, note, author, created_at: createdAt.toISOString() } }
    },
  ),
  "limit.reached": webhookEvent(
    "A request met a limit of the plan; once a limit and period",
    LimitBody,
    async (_, { metric = "", period = "", limit }) => ({ metric, period, limit: Number(limit) }),
  ),
  "budget.reached": webhookEvent(
    "Of what models of a client or a bot may cost in a month, 80% is spent, or all; once a budget and month",
    BudgetBody,
    async (_, { clientId = "", botId, period = "", limit }) => ({
      client_id: clientId,
      bot_id: botId ?? null,
      period,
      percent: Number(limit),
    }),
  ),
  [TEST_TYPE]: webhookEvent(
    "You asked for it, to try a webhook out",
    z.object({ message: z.string().meta({ examples: ["A test of your webhook."] }) }),
    async () => ({ message: "A test of your webhook." }),
  ),
} satisfies Record<(typeof EVENT_TYPES)[number] | typeof TEST_TYPE, unknown>

async function describeExchange(ctx: Scope, { conversationId, messageId }: Subject) {
  const conversation = await describeConversation(ctx, conversationId)
  const message = messageId ? await describeMessage(ctx, { id: messageId }) : null
  return conversation && message && { conversation, message }
}

async function describeAttended(
  ctx: Scope,
  { conversationId, userId }: Subject,
  kind: "taken_over" | "handed_back",
) {
  const conversation = await describeConversation(ctx, conversationId)
  const of = conversation && { conversationId: conversation.id, authorId: userId ?? "", kind }
  const note = of && (await ctx.db.conversationNote.findFirst({ where: of, orderBy: { id: "desc" } }))
  return note && { conversation, person: { id: note.authorId, name: note.authorName } }
}

async function describeAssigned(ctx: Scope, { conversationId, userId, teamId, noteId }: Subject) {
  const conversation = await describeConversation(ctx, conversationId)
  if (!conversation) return null
  const id = userId ?? teamId
  const note = id && noteId ? await ctx.db.conversationNote.findFirst({ where: { id: noteId } }) : null
  if (!id || !note) return { conversation, assignee: null }
  const name = note.kind === "routed" ? note.authorName : note.text
  return { conversation, assignee: { type: userId ? ("person" as const) : ("team" as const), id, name } }
}

async function describeContact(ctx: Scope, { contactId }: { contactId?: string | undefined }) {
  const row = contactId ? await ctx.db.contact.findFirst({ where: { id: contactId } }) : null
  if (!row) return null
  const { id, name, email, phone, createdAt } = row
  return { contact: { id, name: name || null, email, phone, created_at: createdAt.toISOString() } }
}

async function describeSource(ctx: Scope, { sourceId }: Subject) {
  const row = sourceId
    ? await ctx.db.source.findFirst({
        where: { id: sourceId, deletedAt: null },
        include: { dataset: { select: { ownerBotId: true } } },
      })
    : null
  if (!row) return null
  const { id, name, type, status, error, url, recordCount, datasetId } = row
  const facts = {
    status,
    error,
    unread: unreadOf(row.unread),
    url,
    record_count: recordCount,
    dataset_id: datasetId,
  }
  return { source: { id, name, source_type: type, bot_id: row.dataset.ownerBotId, ...facts } }
}
