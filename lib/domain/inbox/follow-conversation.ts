import type { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { invalidInput, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { awaitClosing, FOLLOW_LEASE_SECONDS, followLive, noteLook } from "../../db/statements/live.ts"
import { lastEvent } from "../../db/statements/pubsub.ts"
import { batch } from "../../db/wire/wire.ts"
import { subscription } from "../pubsub/pubsub.ts"
import { whileAllowed } from "../rights/rights.ts"
import { liveChannel } from "./attendance.ts"
import { lookAtConversation, type Mark } from "./look.ts"
import { type Attendance, FollowInput, type LiveEvent } from "./schema.ts"

/**
 * What happens in a conversation from now on, or after a message that is known, in whichever process: messages, notes, who
 * attends it and who types, each message and note once and in their order. A visitor hears what people write alone. Begins
 * with how the conversation stands; ends when the caller leaves. Throws `not_found`, also when it is deleted meanwhile, and
 * `not_authenticated` when the caller's right ends.
 */
export const followConversation = procedure({
  permission: "conversations.read",
  input: FollowInput,
  run: (ctx, input) =>
    whileAllowed(
      ctx,
      (within) => hear(within, input),
      () => input.botId ?? null,
    ),
})

/** Well before its lease ends, a stream renews it. Milliseconds. */
const RENEW_MS = (FOLLOW_LEASE_SECONDS * 1000) / 2

async function* hear(
  ctx: Context,
  { conversationId, after }: z.output<typeof FollowInput>,
): AsyncGenerator<LiveEvent, void> {
  if (!isId(conversationId)) throw notFound("conversation")
  if (after !== undefined && !isId(after)) throw invalidInput("after must be the id of a message", ["after"])
  const accountId = ctx.account.id
  const isVisitor = ctx.principal.kind === "visitor"
  const woken = subscription(accountId, liveChannel(conversationId), ctx.signal)
  let renewedAt = Number.NEGATIVE_INFINITY
  // What visitors hear is told in any case, so that thousands of open pages change no row.
  const renew = async () => {
    if (isVisitor || performance.now() - renewedAt < RENEW_MS) return
    renewedAt = performance.now()
    const statements = [followLive(accountId, conversationId), awaitClosing(accountId, conversationId)]
    await batch(ctx, statements, "unflushed")
  }
  try {
    await renew()
    const [{ rows }] = await batch(ctx, [lastEvent(accountId, liveChannel(conversationId))], "read")
    let mark: Mark = { after, seen: new Set(), seq: rows[0]?.last ?? 0 }
    let stood: string | undefined
    let isFirst = true
    while (!ctx.signal.aborted) {
      const found = await lookAtConversation(ctx, conversationId, mark)
      const standing = JSON.stringify(found.attendance)
      if (standing !== stood) yield { type: "attendance", ...found.attendance }
      stood = standing
      for (const event of found.events) if (concerns(ctx, event, found.attendance)) yield event.told
      // Pages follow a conversation while they are looked at: who attends it has seen what was told now.
      if (found.attendance.attendedBy?.id === ctx.principal.id && (isFirst || found.events.some(isMessage)))
        await batch(ctx, [noteLook(accountId, conversationId, ctx.principal.id)], "unflushed")
      isFirst = false
      mark = found.mark
      if (!found.isMore) await woken.next()
      await renew()
    }
  } finally {
    woken.stop()
  }
}

const isMessage = ({ told }: { told: LiveEvent }) => told.type === "message"

/** Nobody hears of their own typing, and a visitor only of the person who attends. */
function concerns(
  { principal }: Context,
  { by }: { by?: string | null },
  { attendedBy }: Attendance,
): boolean {
  if (by === undefined) return true
  if (principal.kind === "visitor") return by !== null && by === attendedBy?.id
  return by !== principal.id
}
