import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { type Context, personId } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { firstId, isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import { type ConversationPageRow, conversationPage } from "../../db/statements/conversations.ts"
import {
  type Assigned,
  type FilteredBy,
  filteredConversations,
  mostCounted,
} from "../../db/statements/filtered-conversations.ts"
import type { Scope } from "../../db/transaction.ts"
import { reader } from "../../db/wire/wire.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import {
  type AssignedTo,
  ConversationFilter,
  type ConversationView,
  type MessageView,
  messageOf,
  SessionId,
} from "./schema.ts"
import { searchMessages } from "./search-messages.ts"

/**
 * A page of conversations, newest first, with the number of all that match. `people` leaves those whose visitor asked for a
 * person, the latest to ask first, or that a person answers, by their last message; `search` those in which a message has its
 * words; `from` and `to` those that began on these UTC days; `language` and `outcome` go by what `rollUp` of Analytics has
 * counted. Of what a filter beside bot, channel and status leaves, at most
 * 300 are counted (100 where messages, votes, tags, figures or people say it); `isMore`: there are more. A search looks at the latest messages that fit; where there are more, it
 * goes on behind those of `older`, which is the next call's `before`.
 */
export const pageOfConversations = procedure({
  permission: "conversations.read",
  input: ConversationFilter,
  async run(
    ctx,
    { page, perPage, botId, channel, status, search, before, assignee, language, from, to, ...filters },
  ): Promise<{ conversations: ConversationView[]; total: number; isMore?: true; older?: string }> {
    const { id: accountId } = ctx.account
    const wanted = {
      accountId,
      skip: (page - 1) * perPage,
      take: perPage,
      botId: botId?.toLowerCase(),
      channel,
      status,
      hidden: HIDDEN_CHANNELS,
    }
    const hits = search?.trim() ? await searchMessages(accountId, search, before) : undefined
    const by = {
      ...filters,
      personId: personOf(ctx),
      assigned: assignedIn(assignee, personOf(ctx)),
      found: hits?.ids,
      language: language === "none" ? "" : language,
      from: from === undefined ? undefined : new Date(from),
      until: to === undefined ? undefined : endOf(to),
    }
    const statement = isFiltered(by) ? filteredConversations(wanted, by) : conversationPage(wanted)
    const { rows } = await reader(ctx, "read-apart").query<ConversationPageRow & { n?: unknown }>(statement)
    const conversations = rows
      .filter(({ id }) => id)
      .map(({ total, n, page: from, assigneeId, assigneeName, pausedAt, ...row }) => {
        const { responsibleId, responsibleTeamId, ...conversation } = row
        return {
          ...conversation,
          attendedBy: attendantOf({ assigneeId, assigneeName, pausedAt }),
          assignedTo: assignedToOf({ responsibleId, responsibleTeamId }),
          page: pageOf(from),
        }
      })
    const total = rows[0]?.total ?? 0
    const most = mostCounted(by)
    const isMore = isFiltered(by) && total > most
    const older = hits?.older
    return {
      conversations,
      total: isMore ? most : total,
      ...((isMore || older) && { isMore: true as const }),
      ...(older && { older }),
    }
  },
})

const DAY = 86_400_000

/** Where a UTC day ends; nowhere where it is not over, since nothing has begun behind it. */
function endOf(day: string): Date | undefined {
  const end = Date.parse(day) + DAY
  return end > Date.now() ? undefined : new Date(end)
}

/** Whether a list cannot go by tallies. */
const isFiltered = ({ personId: _, ...by }: FilteredBy): boolean =>
  Object.values(by).some((value) => value !== undefined && value !== false)

/** Who asks; programs have no conversations of their own. */
const personOf = (ctx: Context): string => personId(ctx) ?? firstId(0)

/** Whom a filter names; what is malformed names somebody who has nothing. */
function assignedIn(assignee: string | undefined, me: string): Assigned | undefined {
  if (assignee === undefined || assignee === "nobody") return assignee
  if (assignee === "me") return { personId: me }
  const [kind, id = ""] = assignee.split(":")
  const known = isId(id) ? id : firstId(0)
  return kind === "team" ? { teamId: known } : { personId: known }
}

const SPOKEN = ["user" as const, "bot" as const]

/**
 * A conversation by its caller's name or its id, with the latest 1,000 messages that visitor and bot said, oldest first;
 * on request also the calls of functions that were handed out between them. Throws `not_found`.
 */
export const getConversation = query({
  permission: "conversations.read",
  input: z.strictObject({ session: z.string(), withCalls: z.boolean().default(false) }),
  async run(
    ctx,
    { session, withCalls },
  ): Promise<{ conversation: ConversationView; messages: MessageView[] }> {
    const row = await findConversation(ctx, session)
    const visible = {
      conversationId: row.id,
      type: { in: withCalls ? [...SPOKEN, "activity" as const] : SPOKEN },
    }
    const messages = await ctx.db.message.findMany({ where: visible, orderBy: { id: "desc" }, take: 1000 })
    return { conversation: conversationOf(row), messages: messages.reverse().map(messageOf) }
  },
})

/** The row of a conversation by its caller's name or its id. Throws `not_found`. */
export async function findConversation(ctx: Scope, session: string): Promise<ConversationRow> {
  if (!SessionId.safeParse(session).success) throw notFound("conversation")
  const named = { OR: [{ sessionId: session }, ...(isId(session) ? [{ id: session }] : [])], deletedAt: null }
  const row = await ctx.db.conversation.findFirst({ where: named, include: withBot })
  if (!row) throw notFound("conversation")
  return row
}

const VisitorPage = z.object({
  url: z.string(),
  title: z.string().nullish(),
  language: z.string().nullish(),
})

/** The page that a visitor wrote from, as it was stored; null where none is known. */
function pageOf(stored: unknown): ConversationView["page"] {
  const { data } = VisitorPage.safeParse(stored)
  return data ? { url: data.url, title: data.title || null, language: data.language || null } : null
}

/** Who has taken a conversation over, while the bot is silent. */
export const attendantOf = ({
  assigneeId,
  assigneeName,
  pausedAt,
}: Pick<ConversationRow, "assigneeId" | "assigneeName" | "pausedAt">): ConversationView["attendedBy"] =>
  pausedAt && assigneeId ? { id: assigneeId, name: assigneeName ?? "" } : null

/** Who is to see to a conversation. */
export const assignedToOf = ({
  responsibleId: personId,
  responsibleTeamId: teamId,
}: Pick<ConversationRow, "responsibleId" | "responsibleTeamId">): AssignedTo => ({ personId, teamId })

/** A conversation as the domain shows it. */
export const conversationOf = (row: ConversationRow): ConversationView => ({
  id: row.id,
  sessionId: row.sessionId,
  botId: row.botId,
  botName: row.bot?.name ?? null,
  userIdentifier: row.userIdentifier,
  userName: row.userName,
  userEmail: row.userEmail,
  channel: row.channel,
  status: row.status,
  messageCount: row.messageCount,
  lastMessageAt: row.lastMessageAt,
  personAskedAt: row.personAskedAt,
  personAskedFor: row.personAskedFor,
  attendedBy: attendantOf(row),
  assignedTo: assignedToOf(row),
  page: pageOf(row.page),
  startedAt: row.startedAt,
  endedAt: row.endedAt,
  createdAt: row.createdAt,
})

/** A conversation's bot. */
export const withBot = { bot: { select: { id: true, name: true } } } satisfies Prisma.ConversationInclude
export type ConversationRow = Prisma.ConversationGetPayload<{ include: typeof withBot }>
