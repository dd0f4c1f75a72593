import type { Context } from "../../../core/context.ts"
import { isLiveryError } from "../../../core/errors.ts"
import { newId } from "../../../core/ids.ts"
import { TAKEN_OVER } from "../../../db/statements/close-answer.ts"
import type { Turn } from "../../conversations/schema.ts"
import {
  type ChosenModel,
  chooseModel,
  isBuiltin,
  isRefusedKey,
  type NoAnswerReason,
  quotesInsteadOf,
} from "../../models/models.ts"
import type { ReservedTokens } from "../../plans/plans.ts"
import { outcomeOf } from "../../taught-answers/taught-answers.ts"
import type { TurnOptions } from "../call-inputs.ts"
import { compactOldest } from "../compact-oldest.ts"
import { generateAnswer } from "../generate-answer.ts"
import { planAnswer, type Spoken, silentWay, wayOf } from "../plan-answer.ts"
import type { Activity, ChatEvent } from "../schema.ts"
import type { Instructions } from "../system-prompt.ts"
import { tokenMeter } from "../token-meter.ts"
import type { Wishes } from "../wish.ts"
import { AnswerStopped, type Draft, type Ending } from "./draft.ts"
import type { Script } from "./script.ts"
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
  /** What its flow makes of the turn, where one leads the conversation. */
  script?: Script | null
}

/** A turn that was accepted: its answer is a pending message. */
interface StoredAnswer extends Answerable, AnswerToWrite {
  turn: Turn
  /** When it became pending, to the millisecond. */
  pendingSince: Date
  /** Where a flow goes on by itself: the wait whose time has come. */
  due?: number
}

/** Makes the answer of an accepted turn, as `makeAnswer` does, and commits it to its conversation. */
export async function* answerTurn(ctx: Context, given: StoredAnswer): AsyncGenerator<ChatEvent, void> {
  const { answerId: id, pendingSince: createdAt, turn, said } = given
  if (turn.releaseId) {
    // Few conversations are led by a flow: what leads them is loaded for the first.
    const { scriptOf } = await import("../flow/script.ts")
    const script = scriptOf(given)
    return yield* makeAnswer(ctx, { ...given, stored: { id, createdAt }, script }, storedDraft(ctx, given))
  }
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
  const { turn, stored, script = null } = given
  const wanted = chooseModel(turn.model, caller.account)
  // A budget that is spent is no fault: what the knowledge says is quoted.
  const isSpent = given.reserved.cost?.isSpent ?? false
  const usual = isSpent ? quotesInsteadOf(wanted) : wanted
  let way = wayOf(usual, given.said, given.wishes ?? null)
  const ctx = { ...caller, signal: draft.signal }
  const meter = tokenMeter(ctx, way.chosen, given.reserved)
  draft.begin(way.chosen.name, meter)
  const turnTo = (next: typeof way) => {
    way = next
    meter.turnTo(way.chosen)
    draft.begin(way.chosen.name, meter)
  }
  const activities: Activity[] = []
  const usage = () => ({ inputTokens: meter.inputTokens, outputTokens: meter.outputTokens })
  const used = () => usageEvent(way.chosen, usage())
  const made = () => ({
    model: way.chosen.name,
    origin: isBuiltin(way.chosen.name) ? ("quote" as const) : ("model" as const),
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
      notes = [],
    }: Partial<Ending> = {},
  ) => {
    const led = script && status !== "failed" ? script.notes(status) : []
    const end = { ...made(), status, endReason, citations, activities, error, answered, reason }
    return draft.close({ ...end, notes: [...notes, ...led] }, meter)
  }
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
      model: way.chosen.name,
      usage: usage(),
      feedback: null,
      error: null,
      origin: made().origin,
      personName: null,
      attachments: [],
      files: [],
      choices: script?.choices() ?? [],
      createdAt: stored?.createdAt ?? new Date(),
    },
  })
  const report = (error: unknown) => {
    const code = codeOf(error)
    const about = { messageId: stored?.id, conversationId: turn.conversationId, code, model: way.chosen.name }
    ctx.log.error("an answer failed", about, isLiveryError(error) && error.cause ? error.cause : error)
    return code
  }
  try {
    yield given.first
    let endReason: Ending["endReason"] = "error"
    let broken: unknown = null
    let noAnswer: NoAnswerReason | null | undefined
    /** Words of an answer that may have to stay unsaid; null: they are said as they come. */
    let heldBack: string | null = null
    function* tokenOf(text: string): Generator<ChatEvent> {
      if (!text) return
      if (heldBack !== null) {
        heldBack += text
        return
      }
      draft.add(text)
      yield { type: "token", text }
    }
    const paragraph = (text: string) => tokenOf(text && draft.text ? `\n\n${text}` : text)
    async function* answer(): AsyncGenerator<ChatEvent, void> {
      const { chosen, sources } = way
      const asked = { ...given, said: way.said }
      const said = yield* compactOldest(ctx, asked, { chosen, meter, ...(stored && { answerId: stored.id }) })
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
    const led = script ? await script.begin(ctx) : null
    if (led) {
      turnTo(led.asks ? wayOf(usual, led.asks.said, led.asks.wishes) : silentWay())
      yield* paragraph(led.text)
      if (led.asks) yield* tokenOf(draft.text && "\n\n")
      heldBack = led.asks?.isHeldBack ? "" : null
    }
    try {
      if (!led || led.asks) yield* answer()
      else endReason = "stop"
    } catch (error) {
      // A key that its provider refuses is for its owner to see; whoever asks is answered from the knowledge.
      if (!isRefusedKey(error) || meter.outputTokens > 0) throw error
      ctx.log.warn("a provider refuses the key of an account", { model: way.chosen.name })
      turnTo({ ...way, chosen: quotesInsteadOf(way.chosen) })
      yield* answer()
    }
    yield* tokenOf(way.sources.rest())
    if (broken) {
      const code = report(broken)
      await close("partial", "error", { error: code })
      yield used()
      return yield { type: "failed", code, message: wordsOf(broken) }
    }
    const status = endReason === "error" ? "partial" : "complete"
    const found = way.sources.citations()
    const outcome = outcomeOfAnswer(turn, {
      said: way.said,
      text: heldBack ?? draft.text,
      citations: found.length,
      noAnswer,
    })
    const words = heldBack
    heldBack = null
    const isUnsaid = words !== null && outcome.answered === false
    if (words && !isUnsaid) yield* tokenOf(words)
    const citations = isUnsaid ? [] : found
    const wish = way.wish ?? way.wishes?.after(outcome) ?? null
    if (wish && !way.isWish && activities.length === 0) yield* paragraph(wish.text)
    if (script && led?.asks) yield* paragraph(await script.goOn(ctx, { ...outcome, isWish: way.isWish }))
    const notes = wish ? [wish.note] : []
    await close(status, endReason, { citations, activities, ...outcome, notes })
    for (const citation of citations) yield { type: "citation", citation }
    yield messageOf(status, { citations, ...outcome })
    yield used()
    yield { type: "finished", endReason }
  } catch (error) {
    if (draft.isClosed) throw error
    const { aborted, reason } = ctx.signal
    if (reason instanceof AnswerStopped) {
      const citations = way.sources.citations()
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
  turn: Answerable["turn"],
  made: { said: Spoken; text: string; citations: number; noAnswer: NoAnswerReason | null | undefined },
): Pick<Ending, "answered" | "reason"> {
  const { question, passages } = made.said
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
