import type { Context } from "../../../core/context.ts"
import { isLiveryError } from "../../../core/errors.ts"
import { flowPlace } from "../../../db/statements/flow-state.ts"
import { batch } from "../../../db/wire/wire.ts"
import type { FlowState } from "../../flows/flows.ts"
import { answerNext } from "../answer-next.ts"
import { lookUpTurn } from "../look-up-turn.ts"

/** What ends the waiting for good: the conversation or its bot is gone or switched off, or a limit is reached. */
const OVER = new Set(["not_found", "not_authorized", "limit_reached"])

/**
 * Goes on with a conversation whose flow has waited long enough, as the job `go-on-flow`: after a delay, or where its visitor
 * says nothing. `wait`: which waiting; nothing happens where it is over, as its visitor has said something or a person attends.
 */
export async function goOnFlow(
  ctx: Context,
  { conversationId, wait }: { conversationId: string; wait: number },
): Promise<void> {
  try {
    const message = { conversationId, text: "", visitor: {}, stream: false }
    const { turn } = await lookUpTurn(ctx, message)
    if (!turn?.releaseId || turn.attendedBy !== null) return
    const place = { conversationId, answerId: conversationId }
    const [{ rows }] = await batch(ctx, [flowPlace(ctx.account.id, place, { withDocument: false })], "read")
    const state = rows[0]?.state as FlowState | null
    if (state?.wait !== wait || !state.due) return
    for await (const event of answerNext(ctx, { conversationId, stream: false, due: wait }))
      if (event.type === "failed") throw new Error(`a flow could not go on: ${event.code}`)
  } catch (error) {
    if (!isLiveryError(error) || !OVER.has(error.code)) throw error
    ctx.log.info("a flow does not go on", { conversationId, code: error.code })
  }
}
