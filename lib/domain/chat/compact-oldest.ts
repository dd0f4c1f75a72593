import type { Context } from "../../core/context.ts"
import { countTokens } from "../../core/count-tokens.ts"
import { idAfter } from "../../core/ids.ts"
import { insertNotes, messageBehind } from "../../db/statements/notes.ts"
import { batch } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import type { ChosenModel } from "../models/models.ts"
import type { TurnOptions } from "./call-inputs.ts"
import { planAnswer, type Spoken } from "./plan-answer.ts"
import { standingOf } from "./prompt-messages.ts"
import type { ChatEvent } from "./schema.ts"
import { summarise } from "./summarise.ts"
import type { Instructions } from "./system-prompt.ts"
import type { TokenMeter } from "./token-meter.ts"

interface Given {
  turn: Instructions & Partial<Pick<Turn, "conversationId">>
  said: Spoken
  stream: boolean
  options?: TurnOptions | undefined
}

/**
 * Where the model's name says `strategy=compact` and the oldest turns no longer fit, sums them up, so that an answer
 * rests on a summary instead of forgetting (contract: a prompt always fits). In a stored conversation the summary
 * becomes a `checkpoint` message where they end, from which later answers go on. What cannot be summed up is left out.
 */
export async function* compactOldest(
  ctx: Context,
  given: Given,
  { chosen, meter, answerId }: { chosen: ChosenModel; meter: TokenMeter; answerId?: string },
): AsyncGenerator<ChatEvent, Spoken> {
  const { said, turn } = given
  if (chosen.options.strategy !== "compact" || !chosen.canSummarise) return said
  const { dropped } = await (await planAnswer(ctx, given, { chosen, meter })).prompt([])
  if (!dropped) return said
  const { history } = standingOf(said.history)
  // Half of what fits as well, or the next turn would have to sum up again.
  const kept = Math.ceil((history.length - dropped) / 2)
  const oldest = history.slice(0, history.length - kept)
  const tokens = oldest.reduce((sum, { text }) => sum + countTokens(text), 0)
  yield { type: "compacting", phase: "begin", summarised: oldest.length, kept, tokens }
  try {
    const text = await summarise(oldest, { chosen, meter, turn, signal: ctx.signal })
    if (turn.conversationId && answerId) {
      const others = kept + (said.question === null ? 0 : 1) + (said.after?.length ?? 0)
      await saveCheckpoint(ctx, { conversationId: turn.conversationId, answerId, others, text })
    }
    yield { type: "compacting", phase: "end", success: true }
    const standing = said.history.filter(({ type }) => type === "instruction" || type === "backstory")
    const rest = kept ? history.slice(-kept) : []
    return { ...said, history: [...standing, { type: "checkpoint", text }, ...rest] }
  } catch (error) {
    ctx.signal.throwIfAborted()
    ctx.log.warn("old turns could not be summed up", { code: (error as Error).name, model: chosen.name })
    yield { type: "compacting", phase: "end", success: false }
    return said
  }
}

/** Stores a summary directly behind the last message that it stands for. */
async function saveCheckpoint(
  ctx: Context,
  {
    conversationId,
    answerId,
    others,
    text,
  }: { conversationId: string; answerId: string; others: number; text: string },
): Promise<void> {
  const behind = messageBehind(ctx.account.id, { conversationId, beforeId: answerId, others })
  const [found] = await batch(ctx, [behind], "read")
  const last = found.rows[0]?.id
  if (!last) return
  const rows = [{ id: idAfter(last), type: "checkpoint" as const, text, meta: {} }]
  await batch(ctx, [insertNotes(ctx.account.id, { conversationId, rows, at: new Date() })])
}
