import type { Context } from "../../../core/context.ts"
import { isLiveryError } from "../../../core/errors.ts"
import { type LastTurn, lastTurnOf } from "../../../db/statements/flow-state.ts"
import { batch } from "../../../db/wire/wire.ts"
import { inheritTurn } from "../answer/inherit.ts"
import { answerNext } from "../answer-next.ts"
import { lookUpTurn } from "../look-up-turn.ts"
import type { ChatEvent } from "../schema.ts"

/** Where a flow is to go on: at a wait whose time has come, or with an answer whose maker is gone. */
export type WhereToGoOn = { conversationId: string } & ({ wait: number } | { answerId: string })

/** What ends it for good: the conversation or its bot is gone or switched off, or a limit is reached. */
const OVER = new Set(["not_found", "not_authorized", "limit_reached"])

/**
 * Goes on with a conversation that a flow leads, as the job `go-on-flow`: after a delay, where its visitor says nothing, or
 * where the process that made its answer died. Nothing happens where that is over, as its visitor has said something or a person
 * attends.
 */
export async function goOnFlow(ctx: Context, where: WhereToGoOn): Promise<void> {
  const { conversationId } = where
  try {
    const message = { conversationId, text: "", visitor: {}, stream: false }
    const { turn } = await lookUpTurn(ctx, message)
    if (!turn?.releaseId || turn.attendedBy !== null) return
    const [{ rows }] = await batch(ctx, [lastTurnOf(ctx.account.id, conversationId)], "read")
    const last = rows[0]
    if (!last) return
    for await (const event of "wait" in where ? afterWait(ctx, last, where) : withAnswer(ctx, last, where))
      if (event.type === "failed") throw new Error(`a flow could not go on: ${event.code}`)
  } catch (error) {
    if (!isLiveryError(error)) throw error
    const isTaken = "answerId" in where && error.code === "conflict"
    if (!isTaken && !OVER.has(error.code)) throw error
    ctx.log.info("a flow does not go on", { conversationId, code: error.code })
  }
}

type Events = AsyncIterable<ChatEvent> | ChatEvent[]

/** What is being made, or was cut off, goes on as that answer. */
const afterWait = (
  ctx: Context,
  last: LastTurn,
  { conversationId, wait }: { conversationId: string; wait: number },
): Events =>
  last.wait === wait && last.isDue && !last.isUnfinished
    ? answerNext(ctx, { conversationId, stream: false, due: wait })
    : []

const withAnswer = (
  ctx: Context,
  { lastMessageId, isReply, wait }: LastTurn,
  named: { conversationId: string; answerId: string },
): Events =>
  lastMessageId === named.answerId
    ? inheritTurn(ctx, named, { stream: false, ...(!isReply && { due: wait }) })
    : []
