import { unstable_rethrow } from "next/navigation"
import * as words from "#components/words/words.ts"

/**
 * What an action of the server answered, or that the server could not be reached: in words, or as what `refusal` makes of
 * them. Where an action leads to another page, such as to the sign-in once the session is over, Next has it throw: that
 * goes on to Next, and is no refusal.
 */
export function orOffline<Answer>(answered: Promise<Answer>): Promise<Answer | string>
export function orOffline<Answer, Refusal>(
  answered: Promise<Answer>,
  refusal: (reason: string) => Refusal,
): Promise<Answer | Refusal>
export async function orOffline(
  answered: Promise<unknown>,
  refusal: (reason: string) => unknown = (reason) => reason,
): Promise<unknown> {
  try {
    return await answered
  } catch (error) {
    unstable_rethrow(error)
    return refusal(words.refusals.offline)
  }
}
