import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import type { Conversation, Prisma } from "../../db/generated/client.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { type ConversationStatus, type MessageView, messageOf } from "../conversations/schema.ts"
import type { VisitorContext } from "./schema.ts"

/** What a list shows at most, and a page of messages. */
const MOST_CONVERSATIONS = 50
const MOST_MESSAGES = 100
const TITLE = 80

/** A conversation as its visitor sees it. */
export interface OwnConversation {
  id: string
  /** The beginning of the visitor's first message. */
  title: string
  status: ConversationStatus
  personAskedAt: Date | null
  /** What the person is called who has taken it over. */
  attendedBy: string | null
  createdAt: Date
  lastMessageAt: Date | null
}

const withFirst = {
  messages: { where: { type: "user" }, orderBy: { id: "asc" }, take: 1, select: { text: true } },
} satisfies Prisma.ConversationInclude
type RowWithFirst = Prisma.ConversationGetPayload<{ include: typeof withFirst }>

/** The visitor's conversations with this bot, the latest first. */
export const listOwnConversations = (ctx: VisitorContext): Promise<OwnConversation[]> =>
  transaction(
    ctx,
    async ({ db }) => {
      const rows = await db.conversation.findMany({
        where: ownOf(ctx),
        include: withFirst,
        orderBy: { id: "desc" },
        take: MOST_CONVERSATIONS,
      })
      return rows.map(shown)
    },
    { readOnly: true },
  )

/** One of them, with its latest messages or those before one, and the answer that is being made. Throws `not_found`. */
export const readOwnConversation = (
  ctx: VisitorContext,
  { id, before }: { id: string; before?: string | undefined },
): Promise<{ conversation: OwnConversation; messages: MessageView[]; running: string | null }> =>
  transaction(
    ctx,
    async (scope) => {
      await ownConversation(scope, ctx, id)
      const row = await scope.db.conversation.findFirstOrThrow({ where: { id }, include: withFirst })
      const visible = { conversationId: id, type: { in: ["user" as const, "bot" as const] } }
      const messages = await scope.db.message.findMany({
        where: {
          ...visible,
          status: { in: ["complete", "partial", "failed"] },
          ...(before && isId(before) && { id: { lt: before } }),
        },
        orderBy: { id: "desc" },
        take: MOST_MESSAGES,
      })
      const pending = await scope.db.message.findFirst({
        where: { ...visible, status: "pending" },
        orderBy: { id: "desc" },
        select: { id: true },
      })
      const all = messages.reverse().map(messageOf)
      return { conversation: shown(row), messages: all, running: pending?.id ?? null }
    },
    { readOnly: true },
  )

/** The row of a conversation of the visitor's own; anybody else's does not exist. Throws `not_found`. */
export async function ownConversation(
  { db }: Scope,
  visitor: VisitorContext,
  id: string,
): Promise<Conversation> {
  const row = isId(id) ? await db.conversation.findFirst({ where: { ...ownOf(visitor), id } }) : null
  if (!row) throw notFound("conversation")
  return row
}

/** Which conversations are a visitor's own: theirs, in this widget. */
const ownOf = ({ visit: { visitor, widget } }: VisitorContext) => ({
  contactId: visitor.id,
  integrationId: widget.id,
  deletedAt: null,
})

const shown = (row: RowWithFirst): OwnConversation => ({
  id: row.id,
  title: [...(row.messages[0]?.text ?? "").trim()].slice(0, TITLE).join(""),
  status: row.status,
  personAskedAt: row.personAskedAt,
  attendedBy: row.pausedAt && row.assigneeName,
  createdAt: row.createdAt,
  lastMessageAt: row.lastMessageAt,
})
