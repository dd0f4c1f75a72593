import type { Context } from "../../../core/context.ts"
import { listen } from "../../../db/listen.ts"
import { flushAnswer, stopNotice } from "../../../db/statements/close-answer.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import type { TokenMeter } from "../token-meter.ts"
import { type AnswerToWrite, closeStored } from "./close.ts"
import { AnswerStopped, type Draft, openDraft } from "./draft.ts"

export type { AnswerToWrite } from "./close.ts"

/** How often unfinished text is written down, and how often silence renews the claim on the answer. Milliseconds. */
const FLUSH_EVERY = 1000
const RENEW_EVERY = 5000

/**
 * The answer of a turn while it is being made. What was added is written down every second, so that a crash keeps it;
 * `close` commits the final state with its event, tried again until it is done. `signal` aborts when the caller leaves, or
 * the answer is deleted or stopped.
 */
export function storedDraft(ctx: Context, given: AnswerToWrite): Draft {
  const { answerId } = given
  let making: { model: string; meter: TokenMeter } | null = null
  let flushed = ""
  let flushedAt = Date.now()
  const ending = new AbortController()
  const leave = () => ending.abort(ctx.signal.reason)
  if (ctx.signal.aborted) leave()
  ctx.signal.addEventListener("abort", leave)
  const flush = async (isUrgent = false) => {
    const { text } = draft
    if (!isUrgent && text === flushed && Date.now() - flushedAt < RENEW_EVERY) return
    flushed = text
    flushedAt = Date.now()
    try {
      const noted = {
        model: making?.model ?? null,
        cost: making?.meter.costSoFar(text.length) ?? null,
        payer: making?.meter.payer ?? null,
      }
      const state = await sqlTransaction(ctx, (sql) =>
        flushAnswer(sql, ctx.account.id, { answerId, text, ...noted }),
      )
      if (draft.isClosed || state === "wanted") return
      ending.abort(state === "gone" ? undefined : new AnswerStopped(state))
    } catch (error) {
      const about = { messageId: answerId, code: String((error as { code?: unknown }).code ?? "") }
      ctx.log.warn("an unfinished answer could not be written down", about)
    }
  }
  const timer = setInterval(() => void flush(), FLUSH_EVERY)
  timer.unref()
  // A stop is heard at once; one whose notification is lost is found by the next flush.
  const notice = stopNotice(answerId)
  const stopListening = listen("livery_channel", (heard) => {
    if (heard === notice) void flush(true)
  })
  // The claim is renewed until the last commit is done: nobody else closes the answer meanwhile.
  const rest = () => clearInterval(timer)

  const close: Parameters<typeof openDraft>[1] = async (
    text,
    { activities, ...end },
    { usage, cost, payer },
  ) => {
    stopListening()
    ctx.signal.removeEventListener("abort", leave)
    const closing = closeStored(
      ctx,
      given,
      { ...end, usage, cost, payer, answerId, text, at: new Date() },
      activities,
    )
    closing.then(rest, rest)
    await closing
  }
  const draft = openDraft(ending.signal, close, (model, meter) => {
    making = { model, meter }
  })
  return draft
}
