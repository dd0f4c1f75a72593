import type { Context } from "../../../core/context.ts"
import type { STOPPED, TAKEN_OVER } from "../../../db/statements/close-answer.ts"
import type { Statement } from "../../../db/wire/wire.ts"
import type { Citation, EndReason, Turn } from "../../conversations/schema.ts"
import type { NoAnswerReason } from "../../models/schema.ts"
import type { Activity } from "../schema.ts"
import type { TokenMeter } from "../token-meter.ts"

/** Who stopped an answer: the one whom it is for, or a person who took over. */
type StopReason = typeof STOPPED | typeof TAKEN_OVER

/** Makes what is committed with an answer and stands before what stores it. */
export type Note = (ctx: Context, place: { turn: Turn; answerId: string }) => Statement

/** How an answer ended, whatever becomes of it. */
export interface Ending {
  status: "complete" | "partial" | "failed"
  endReason: EndReason | StopReason
  /** Of the model that made it. */
  model: string
  /** Whose words they are. */
  origin: "model" | "quote"
  citations: Citation[]
  /** Whether it answers, and why it does not come from the knowledge; null where it did not come to its end. */
  answered: boolean | null
  reason: NoAnswerReason | null
  /** What is noted with it: that the bot asks for a person, where its flow stands. */
  notes: readonly Note[]
  /** Calls that were handed out to the caller. */
  activities: readonly Activity[]
  /** The code of what went wrong. */
  error: string | null
}

/** Why the signal of a draft aborts when the answer was stopped. */
export class AnswerStopped extends Error {
  override name = "AnswerStopped"
  readonly by: StopReason
  constructor(by: StopReason) {
    super(by)
    this.by = by
  }
}

/** Where an answer is kept while it is made: in its conversation, or nowhere. */
export interface Draft {
  /** Aborts when the caller leaves, when nobody wants the answer any more, or (`AnswerStopped`) when it was stopped. */
  readonly signal: AbortSignal
  readonly text: string
  /** Whether `close` was called; it is called once. */
  readonly isClosed: boolean
  add(piece: string): void
  /** Before it is made: of which model, and what counts it, so that what it costs is noted with its text. */
  begin(model: string, meter: TokenMeter): void
  /** Commits how it ended, with what the meter counted. Throws where that cannot be done. */
  close(end: Ending, meter: TokenMeter): Promise<void>
}

/** An answer without a word yet; `close` is given the text that it came to. */
export function openDraft(
  signal: AbortSignal,
  close: (text: string, ...end: Parameters<Draft["close"]>) => Promise<void>,
  begin: Draft["begin"] = () => {},
): Draft {
  let text = ""
  let isClosed = false
  return {
    signal,
    get text() {
      return text
    },
    get isClosed() {
      return isClosed
    },
    begin,
    add(piece) {
      // PostgreSQL's texts hold every character but one.
      text += piece.includes("\0") ? piece.replaceAll("\0", "") : piece
    },
    close(end, meter) {
      isClosed = true
      return close(text, end, meter)
    },
  }
}
