import type { Context } from "../../../core/context.ts"
import { isLiveryError } from "../../../core/errors.ts"
import { newId } from "../../../core/ids.ts"
import { TAKEN_OVER } from "../../../db/statements/close-answer.ts"
import type { Turn } from "../../conversations/schema.ts"
import {
  type ChosenModel,
  chooseModel,
  fixedAnswerModel,
  isBuiltin,
  isRefusedKey,
  type NoAnswerReason,
  quotesInsteadOf,
} from "../../models/models.ts"
import type { ReservedTokens } from "../../plans/plans.ts"
import { citing } from "../../retrieval/retrieval.ts"
import { outcomeOf } from "../../taught-answers/taught-answers.ts"
import type { TurnOptions } from "../call-inputs.ts"
import { compactOldest } from "../compact-oldest.ts"
import { generateAnswer } from "../generate-answer.ts"
import { planAnswer, type Spoken } from "../plan-answer.ts"
import type { Activity, ChatEvent } from "../schema.ts"
import type { Instructions } from "../system-prompt.ts"
import { tokenMeter } from "../token-meter.ts"
import type { Wishes } from "../wish.ts"
import { AnswerStopped, type Draft, type Ending } from "./draft.ts"
import { type AnswerToWrite, storedDraft } from "./write.ts"

interface Answerable {
  turn: Instructions & Partial<Pick<Turn, "conversationId">> & Pick<Turn, "model">
  said: Spoken
  reserved: ReservedTokens
  stream: boolean
  options: TurnOptions | undefined
  first: ChatEvent
  /** What the bot's rules say of asking for a person; null: nothing in this turn. */
  wishes?: Wishes | null
}

/** A turn that was accepted: its answer is a pending message. */
interface StoredAnswer extends Answerable, AnswerToWrite {
  turn: Turn
  /** When it became pending, to the millisecond. */
  pendingSince: Date
}

/** Makes the answer of an accepted turn, as `makeAnswer` does, and commits it to its conversation. */
export async function* answerTurn(ctx: Context, given: StoredAnswer): AsyncGenerator<ChatEvent, void> {
  const { answerId: id, pendingSince: createdAt, turn, said } = given
  const { settings, isAsked } = turn.person
  // Where nobody has set any, rules hold in widgets and on hosted pages alone: no program is answered with words that it did
  // not ask for. What they go by is loaded for the first turn that they look at.
  const isRuled = !isAsked && (settings !== null || Boolean(turn.integrationId))
  const wishes = isRuled ? (await import("../wish.ts")).wishesOf(turn, said) : null
  yield* makeAnswer(ctx, { ...given, stored: { id, createdAt }, wishes }, storedDraft(ctx, given))
}

/**
 * The one life of an answer. It was opened (`open.ts`: accepted, charged, its tokens reserved); here it is made and written to its
 * draft, and closed exactly once; what its process leaves unfinished, others close (`recover.ts`) or go on with
 * (`inherit.ts`). Whatever fails is an event, and the text so far is kept as partial; so it is when the caller leaves the
 * loop or its signal aborts. One that is stopped ends as others do, with the message that it came to. `stored`: the pending message; null: the answer is kept nowhere.
 */
export async function* makeAnswer(
  caller: Context,
  given: Answerable & { stored: { id: string; createdAt: Date } | null },
  draft: Draft,
): AsyncGenerator<ChatEvent, void> {
  const { turn, stored, wishes = null } = given
  const { taughtAnswer } = given.said
  let wish = wishes?.before ?? null
  const wanted = chooseModel(turn.model, caller.account)
  // A budget that is spent is no fault: what the knowledge says is quoted.
  const isSpent = given.reserved.cost?.isSpent ?? false
  const usual = isSpent ? quotesInsteadOf(wanted) : wanted
  // The keyless model would only say that it knows no way to a person.
  const isWish = !taughtAnswer && wish?.reason === "wish" && (wish.isAll || isBuiltin(usual.name))
  let chosen = taughtAnswer
    ? fixedAnswerModel(taughtAnswer.text)
    : isWish && wish
      ? fixedAnswerModel(wish.text, { isQuote: false })
      : usual
  const ctx = { ...caller, signal: draft.signal }
  const meter = tokenMeter(ctx, chosen, given.reserved)
  draft.begin(chosen.name, meter)
  const activities: Activity[] = []
  const usage = () => ({ inputTokens: meter.inputTokens, outputTokens: meter.outputTokens })
  const used = () => usageEvent(chosen, usage())
  const made = () => ({
    model: chosen.name,
    origin: isBuiltin(chosen.name) ? ("quote" as const) : ("model" as const),
  })
  const close = (
    status: Ending["status"],
    endReason: Ending["endReason"],
    {
      citations = [],
      error = null,
      activities = [],
      answered = null,
      reason = null,
      wish,
    }: Partial<Ending> = {},
  ) =>
    draft.close(
      { ...made(), status, endReason, citations, activities, error, answered, reason, wish: wish ?? null },
      meter,
    )
  const sources = citing(given.said.passages)
  const messageOf = (
    status: Ending["status"],
    outcome: Pick<Ending, "citations" | "answered" | "reason">,
    by?: AnswerStopped["by"],
  ): ChatEvent => ({
    type: "message",
    message: {
      ...outcome,
      id: stored?.id ?? newId(),
      type: "bot",
      status,
      stopped: by !== undefined,
      takenOver: by === TAKEN_OVER,
      text: draft.text,
      model: chosen.name,
      usage: usage(),
      feedback: null,
      error: null,
      origin: made().origin,
      personName: null,
      attachments: [],
      files: [],
      createdAt: stored?.createdAt ?? new Date(),
    },
  })
  const report = (error: unknown) => {
    const code = codeOf(error)
    const about = { messageId: stored?.id, conversationId: turn.conversationId, code, model: chosen.name }
    ctx.log.error("an answer failed", about, isLiveryError(error) && error.cause ? error.cause : error)
    return code
  }
  try {
    yield given.first
    let endReason: Ending["endReason"] = "error"
    let broken: unknown = null
    let noAnswer: NoAnswerReason | null | undefined
    function* tokenOf(text: string): Generator<ChatEvent> {
      if (!text) return
      draft.add(text)
      yield { type: "token", text }
    }
    async function* answer(): AsyncGenerator<ChatEvent, void> {
      const said = yield* compactOldest(ctx, given, { chosen, meter, ...(stored && { answerId: stored.id }) })
      const { conversationId } = turn
      const plan = await planAnswer(
        ctx,
        { ...given, said, ...(conversationId !== undefined && { conversationId }) },
        { chosen, meter },
      )
      for await (const event of generateAnswer(plan)) {
        if (event.type === "end") {
          endReason = event.reason
          broken = event.broken
          noAnswer = event.noAnswer
        } else if (event.type === "token") yield* tokenOf(sources.push(event.text))
        else {
          if (event.type === "activity") activities.push(event.activity)
          yield event
        }
      }
    }
    try {
      yield* answer()
    } catch (error) {
      // A key that its provider refuses is for its owner to see; whoever asks is answered from the knowledge.
      if (!isRefusedKey(error) || meter.outputTokens > 0) throw error
      ctx.log.warn("a provider refuses the key of an account", { model: chosen.name })
      chosen = quotesInsteadOf(chosen)
      meter.turnTo(chosen)
      draft.begin(chosen.name, meter)
      yield* answer()
    }
    yield* tokenOf(sources.rest())
    if (broken) {
      const code = report(broken)
      await close("partial", "error", { error: code })
      yield used()
      return yield { type: "failed", code, message: wordsOf(broken) }
    }
    const status = endReason === "error" ? "partial" : "complete"
    const citations = sources.citations()
    const outcome = outcomeOfAnswer(given, { text: draft.text, citations: citations.length, noAnswer })
    wish ??= wishes?.after(outcome) ?? null
    if (wish && !isWish && activities.length === 0) yield* tokenOf(`${draft.text && "\n\n"}${wish.text}`)
    await close(status, endReason, { citations, activities, ...outcome, wish })
    for (const citation of citations) yield { type: "citation", citation }
    yield messageOf(status, { citations, ...outcome })
    yield used()
    yield { type: "finished", endReason }
  } catch (error) {
    if (draft.isClosed) throw error
    const { aborted, reason } = ctx.signal
    if (reason instanceof AnswerStopped) {
      const citations = sources.citations()
      await close("partial", reason.by, { citations })
      for (const citation of citations) yield { type: "citation", citation }
      yield messageOf("partial", { citations, answered: null, reason: null }, reason.by)
      yield used()
      return yield { type: "finished", endReason: "abort" }
    }
    if (aborted) await close("partial", "abort")
    else await close(draft.text ? "partial" : "failed", "error", { error: report(error) })
    if (draft.text) yield used()
    yield { type: "failed", code: aborted ? ABORTED : codeOf(error), message: wordsOf(error) }
  } finally {
    if (!draft.isClosed) await close("partial", "abort")
  }
}

/** Whether an answer answers: as its model says, or as its words and quotes show. Nothing asked, nothing to tell. */
function outcomeOfAnswer(
  { turn, said: { question, passages } }: Answerable,
  made: { text: string; citations: number; noAnswer: NoAnswerReason | null | undefined },
): Pick<Ending, "answered" | "reason"> {
  if (question === null || !made.text) return { answered: null, reason: null }
  const { text: answer, citations, noAnswer } = made
  const { language } = turn
  const hasKnowledge = Boolean(turn.datasetId)
  const shown = outcomeOf({ question, answer, passages, citations, language, hasKnowledge })
  const isOpen = noAnswer && noAnswer !== "small_talk" && shown.answered && !citations
  return isOpen ? { answered: false, reason: noAnswer } : shown
}

/** What an answer took, and of which model, in whose place if it was another that was asked for. */
const usageEvent = (
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
function codeOf(error: unknown): string {
  if (!isLiveryError(error)) return "INTERNAL_SERVER_ERROR"
  if (error.code === "unavailable") return "SERVICE_UNAVAILABLE"
  return error.code === "upstream"
    ? `${error.details.system}_${error.details.systemCode}`
    : "INTERNAL_SERVER_ERROR"
}

const wordsOf = (error: unknown): string =>
  isLiveryError(error) ? error.message : "The answer could not be made"
