import type { Context } from "../../../core/context.ts"
import type { Spoken } from "../plan-answer.ts"
import type { Wishes } from "../wish.ts"
import type { Note } from "./draft.ts"

/** What a flow makes of a turn (lib/domain/chat/flow). Its parts are called in this order, each at most once. */
export interface Script {
  /**
   * Goes to where the flow rests, or to where it wants a question answered. `text`: what it says before. `isHeldBack`: whether
   * an answer that finds nothing stays unsaid, as the flow has words of its own for that.
   */
  begin(
    ctx: Context,
  ): Promise<{ text: string; asks: { said: Spoken; wishes: Wishes | null; isHeldBack: boolean } | null }>
  /** Goes on once the question is answered, to where the flow rests; what it says after that. */
  goOn(ctx: Context, outcome: { answered: boolean | null; isWish: boolean }): Promise<string>
  /** What the visitor can choose from then. */
  choices(): { id: string; label: string }[]
  /** What is committed with the answer; "partial": it was cut off, and the flow waits where it was answered. */
  notes(status: "complete" | "partial"): Note[]
}
