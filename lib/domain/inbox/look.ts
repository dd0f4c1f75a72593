import type { Context } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { firstId } from "../../core/ids.ts"
import type { Conversation } from "../../db/generated/client.ts"
import { eventsAfter } from "../../db/statements/pubsub.ts"
import { type TenantDb, transaction } from "../../db/transaction.ts"
import { reader } from "../../db/wire/wire.ts"
import { messageOf } from "../conversations/schema.ts"
import { attendanceOf, liveChannel } from "./attendance.ts"
import { noteOf } from "./notes.ts"
import type { Attendance, LiveEvent } from "./schema.ts"
import type { Typing } from "./tell-typing.ts"

/** Messages and notes that one look reads at most of each. */
const MOST = 100

/** Up to where a conversation was told. */
export interface Mark {
  /** Id of the last message or note before which nothing is to come; undefined: the next look begins at the end. */
  after: string | undefined
  /** What behind it was told already, by id and status: an answer stands between that is, or may be, still being made. */
  seen: ReadonlySet<string>
  /** Number of the last event of its live channel. */
  seq: number
}

/** An event, and of typing whose: a person's id, or null for the visitor. */
interface Told {
  told: LiveEvent
  by?: string | null
}

/**
 * What has come in a conversation behind a mark, and the next mark; `isMore`: there is more to read at once. An answer that
 * is being made is told when it is there, and what was said behind it meanwhile is not held up. Throws `not_found`.
 */
export async function lookAtConversation(
  ctx: Context,
  conversationId: string,
  { after, seen, seq }: Mark,
): Promise<{ attendance: Attendance; events: Told[]; mark: Mark; isMore: boolean }> {
  const isVisitor = ctx.principal.kind === "visitor"
  const found = await transaction(
    ctx,
    async ({ db }) => {
      const row = await db.conversation.findFirst({ where: { id: conversationId, deletedAt: null } })
      if (!row) throw notFound("conversation")
      const from = after ?? (await endOf(db, row))
      const behind = { conversationId, id: { gt: from } }
      const page = { orderBy: { id: "asc" as const }, take: MOST }
      const spoken = isVisitor
        ? { type: "bot" as const, origin: { in: ["person" as const, "flow" as const] } }
        : { type: { in: ["user" as const, "bot" as const] } }
      const messages = await db.message.findMany({ where: { ...behind, ...spoken }, ...page })
      const notes = isVisitor ? [] : await db.conversationNote.findMany({ where: behind, ...page })
      return { row, from, messages, notes }
    },
    { readOnly: true },
  )
  const { rows: typed } = await reader(ctx).query(
    eventsAfter(ctx.account.id, liveChannel(conversationId), seq),
  )
  const entries = [
    ...found.messages.map((row) => ({
      id: row.id,
      status: row.status as string,
      told: { type: "message" as const, message: messageOf(row) },
    })),
    ...found.notes.map((row) => ({
      id: row.id,
      status: "complete",
      told: { type: "note" as const, note: noteOf(row) },
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  const isMore = found.messages.length === MOST || found.notes.length === MOST
  // Of two lists of which one was cut, only what is before the end of that one is known to be all.
  const ends = [found.messages, found.notes]
    .filter((list) => list.length === MOST)
    .map((list) => list.at(-1)?.id ?? "")
  const known = entries.filter(({ id }) => ends.every((end) => id <= end))
  // One that failed last may be tried again under its id.
  const open = known.findIndex(
    ({ status }, n) => status === "pending" || (status === "failed" && n === known.length - 1),
  )
  const done = open === -1 ? known : known.slice(0, open)
  const waiting = open === -1 ? [] : known.slice(open)
  const there = known.filter(({ status }) => status !== "pending")
  const events: Told[] = there.filter((entry) => !seen.has(keyOf(entry))).map(({ told }) => ({ told }))
  for (const { data } of typed) events.push(typingOf(JSON.parse(data)))
  return {
    attendance: isVisitor ? { ...attendanceOf(found.row), assignedTo: NOBODY } : attendanceOf(found.row),
    events,
    mark: {
      after: done.at(-1)?.id ?? found.from,
      seen: new Set(waiting.map(keyOf)),
      seq: typed.at(-1)?.seq ?? seq,
    },
    isMore: isMore && waiting.length === 0,
  }
}

const NOBODY = { personId: null, teamId: null }

const keyOf = ({ id, status }: { id: string; status: string }) => `${id} ${status}`

/** The id behind which whatever comes from now on stands: an answer that is being made is yet to come. */
async function endOf(db: TenantDb, { id: conversationId, lastMessageId }: Conversation): Promise<string> {
  const order = { select: { id: true }, orderBy: { id: "asc" as const } }
  const open = await db.message.findFirst({ where: { conversationId, status: "pending" }, ...order })
  if (!open) return lastMessageId ?? firstId(0)
  const before = { conversationId, id: { lt: open.id } }
  const last = await db.message.findFirst({ where: before, ...order, orderBy: { id: "desc" } })
  return last?.id ?? firstId(0)
}

const typingOf = ({ typing: { id, name } }: { typing: Typing }): Told => ({
  told: { type: "typing", name },
  by: id,
})
