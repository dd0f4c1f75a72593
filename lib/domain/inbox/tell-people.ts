import type { Context } from "../../core/context.ts"
import { enqueue } from "../../db/enqueue.ts"
import type { Conversation } from "../../db/generated/client.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { membersToTell } from "../identity/identity.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { canMail } from "../mail/mail.ts"
import { pushBrowsersOf } from "../push/push.ts"
import type { NoticeKind } from "./schema.ts"

/** Characters of a visitor's words that are shown outside of the app at most. */
const PREVIEW = 160

export interface Occasion {
  conversationId: string
  kind: NoticeKind
}

/** What somebody is told outside of the app: which conversation it is about, as far as it still waits. */
export interface Waiting {
  id: string
  responsibleId: string | null
  responsibleTeamId: string | null
  assigneeId: string | null
  /** When who attends it last looked at it. */
  lookedAt: Date
  /** The visitor, as far as they told. */
  visitor: string | null
  /** The beginning of what they said last. */
  preview: string
}

/**
 * Tells people who are not looking that a visitor waits for them, each as they chose, by a job for each mail and browser:
 * whom the conversation was given to, else its team, else everybody who may answer; of a reply, who attends it. Nobody who is
 * away, and nobody once it was seen to.
 */
export async function tellPeople(ctx: Context, { conversationId, kind }: Occasion): Promise<void> {
  const waiting = await waitingOf(ctx, { conversationId, kind })
  if (!waiting) return
  const { responsibleId, assigneeId, responsibleTeamId } = waiting
  const personId = kind === "reply" ? assigneeId : responsibleId
  const members = await membersToTell(ctx, { kind, personId, teamId: responsibleTeamId })
  const told = await Promise.all(
    members.map(async ({ userId, notices }) => ({
      userId,
      isMailed: canMail() && notices.includes(`${kind}:mail`),
      browsers: notices.includes(`${kind}:push`) ? await pushBrowsersOf(ctx, userId) : [],
    })),
  )
  await transaction(ctx, async (scope) => {
    if (kind === "reply" && !(await claimReply(scope, waiting))) return
    for (const { userId, isMailed, browsers } of told) {
      const ids = { conversationId, kind, userId }
      if (isMailed) await enqueue(scope, "mail-notices", ids)
      for (const browserId of browsers) await enqueue(scope, "push-notices", { ...ids, browserId })
    }
  })
}

/** A conversation that somebody is told of; null once they need not be. */
export const waitingOf = (ctx: Context, { conversationId, kind }: Occasion): Promise<Waiting | null> =>
  transaction(ctx, (scope) => find(scope, conversationId, kind), { readOnly: true })

async function find({ db }: Scope, id: string, kind: NoticeKind): Promise<Waiting | null> {
  const row = await db.conversation.findFirst({
    where: {
      id,
      deletedAt: null,
      channel: { notIn: [...HIDDEN_CHANNELS] },
      ...(kind !== "reply" && { pausedAt: null }),
    },
    include: { messages: { where: { type: "user" }, orderBy: { id: "desc" }, take: 1 } },
  })
  if (!row) return null
  const lookedAt = latest(row.attendantLookedAt, row.pausedAt)
  if (kind === "reply" && !awaitsReply(row, lookedAt)) return null
  const text = row.messages[0]?.text.replace(/\s+/g, " ").trim() ?? ""
  const { responsibleId, responsibleTeamId, assigneeId } = row
  return {
    ...{ id, lookedAt, responsibleId, responsibleTeamId, assigneeId },
    visitor: row.userName || row.userEmail || row.userIdentifier,
    preview: text.length > PREVIEW ? `${text.slice(0, PREVIEW - 1)}…` : text,
  }
}

/** Whether a visitor has written to who attends it, and nobody has looked or answered since. */
const awaitsReply = (
  { pausedAt, assigneeId, lastUserMessageAt, lastMessageAt }: Conversation,
  lookedAt: Date,
): boolean =>
  pausedAt !== null &&
  assigneeId !== null &&
  lastUserMessageAt !== null &&
  lastUserMessageAt > lookedAt &&
  lastUserMessageAt >= (lastMessageAt ?? lookedAt)

const latest = (...times: (Date | null)[]): Date =>
  new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)))

/** Whether who attends it is to be told now: once until they have looked again. */
async function claimReply({ db }: Scope, { id, lookedAt }: Waiting): Promise<boolean> {
  const untold = [{ replyToldAt: null }, { replyToldAt: { lt: lookedAt } }]
  const claimed = { where: { id, OR: untold }, data: { replyToldAt: new Date() } }
  return (await db.conversation.updateMany(claimed)).count === 1
}
