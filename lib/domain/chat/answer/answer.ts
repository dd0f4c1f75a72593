import type { Context } from "../../../core/context.ts"
import { isLiveryError } from "../../../core/errors.ts"
import { type ChosenModel, chooseModel, fixedAnswerModel, isBuiltin } from "../../models/models.ts"
import type { ReservedTokens } from "../../plans/plans.ts"
import { cite } from "../../retrieval/retrieval.ts"
import type { TurnOptions } from "../call-inputs.ts"
import { compactOldest } from "../compact-oldest.ts"
import { generateAnswer } from "../generate-answer.ts"
import { planAnswer } from "../plan-answer.ts"
import type { Activity, ChatEvent, EndReason } from "../schema.ts"
import { tokenMeter } from "../token-meter.ts"
import { type AnswerToWrite, writeAnswer } from "./write.ts"

export interface Answerable extends AnswerToWrite {
  /** When that was, to the millisecond. */
  pendingSince: Date
  reserved: ReservedTokens
  stream: boolean
  options: TurnOptions | undefined
  first: ChatEvent
}

/**
 * Makes the answer of an accepted turn and commits it. Whatever fails is an event, and the text so far is kept as partial;
 * so it is when the caller leaves the loop or its signal aborts.
 */
export async function* answerTurn(caller: Context, given: Answerable): AsyncGenerator<ChatEvent, void> {
  const { turn, answerId } = given
  const { lesson } = given.said
  const chosen = lesson ? fixedAnswerModel(lesson.text) : chooseModel(turn.model)
  const answer = writeAnswer(caller, given)
  const ctx = { ...caller, signal: answer.signal }
  const meter = tokenMeter(ctx, chosen, given.reserved)
  const activities: Activity[] = []
  const made = {
    model: chosen.name,
    origin: isBuiltin(chosen.name) ? ("quote" as const) : ("model" as const),
  }
  const usage = () => ({ inputTokens: meter.inputTokens, outputTokens: meter.outputTokens })
  const used = () => usageEvent(chosen, usage())
  const close = (
    status: "complete" | "partial" | "failed",
    endReason: EndReason,
    { citations = [], error = null, activities = [] }: Closing = {},
  ) => answer.finish({ ...made, status, citations, usage: usage(), endReason, error }, activities)
  const report = (error: unknown) => {
    const code = codeOf(error)
    const about = { messageId: answerId, conversationId: turn.conversationId, code, model: chosen.name }
    ctx.log.error("a turn failed", about, isLiveryError(error) && error.cause ? error.cause : error)
    return code
  }
  try {
    yield given.first
    const said = yield* compactOldest(ctx, given, { chosen, meter, answerId })
    const plan = planAnswer(ctx, { ...given, said, conversationId: turn.conversationId }, { chosen, meter })
    let endReason: EndReason = "error"
    let broken: unknown = null
    for await (const event of generateAnswer(plan)) {
      if (event.type === "end") {
        endReason = event.reason
        broken = event.broken
        continue
      }
      if (event.type === "token") answer.add(event.text)
      if (event.type === "activity") activities.push(event.activity)
      yield event
    }
    if (broken) {
      const code = report(broken)
      await close("partial", "error", { error: code })
      yield used()
      return yield { type: "failed", code, message: messageOf(broken) }
    }
    const status = endReason === "error" ? "partial" : "complete"
    const citations = cite(answer.text, given.said.passages)
    await close(status, endReason, { citations, activities })
    for (const citation of citations) yield { type: "citation", citation }
    const { text } = answer
    yield {
      type: "message",
      message: {
        id: answerId,
        type: "bot",
        status,
        text,
        citations,
        model: chosen.name,
        usage: usage(),
        feedback: null,
        error: null,
        createdAt: given.pendingSince,
      },
    }
    yield used()
    yield { type: "finished", endReason }
  } catch (error) {
    if (answer.finished) throw error
    const { aborted } = ctx.signal
    if (aborted) await close("partial", "abort")
    else await close(answer.text ? "partial" : "failed", "error", { error: report(error) })
    if (answer.text) yield used()
    yield { type: "failed", code: aborted ? ABORTED : codeOf(error), message: messageOf(error) }
  } finally {
    if (!answer.finished) await close("partial", "abort")
  }
}

interface Closing {
  citations?: ReturnType<typeof cite>
  error?: string | null
  /** Calls that were handed out. */
  activities?: readonly Activity[]
}

/** What an answer took, and of which model, in whose place if it was another that was asked for. */
export const usageEvent = (
  { name, insteadOf }: Pick<ChosenModel, "name" | "insteadOf">,
  tokens: { inputTokens: number; outputTokens: number },
): ChatEvent => ({
  type: "usage",
  model: name,
  ...(insteadOf !== null && { requestedModel: insteadOf }),
  ...tokens,
})

/** The code of an answer that nobody waits for any more. */
export const ABORTED = "ABORTED"

/** The scoped code of an upstream's fault, or of one of our own. */
export function codeOf(error: unknown): string {
  if (!isLiveryError(error)) return "INTERNAL_SERVER_ERROR"
  if (error.code === "unavailable") return "SERVICE_UNAVAILABLE"
  return error.code === "upstream"
    ? `${error.details.system}_${error.details.systemCode}`
    : "INTERNAL_SERVER_ERROR"
}

export const messageOf = (error: unknown): string =>
  isLiveryError(error) ? error.message : "The answer could not be made"
