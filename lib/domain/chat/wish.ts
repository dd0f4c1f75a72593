import type { Turn } from "../conversations/schema.ts"
import { personOf, saidOfWish, wishStatement } from "../handover/handover.ts"
import type { WishReason } from "../handover/schema.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { asksOf, detectLanguage, fold, words } from "../retrieval/retrieval.ts"

import type { Note } from "./answer/draft.ts"

/** That the bot asks for a person in this turn. */
export interface Wish {
  reason: WishReason
  /** What it says of that. */
  text: string
  /** Whether nothing else was asked for: then that is the whole answer, and no model is asked. */
  isAll: boolean
  note: Note
}

/** The rules of a bot for one turn: what they say before its answer is made, and once it is. */
export interface Wishes {
  before: Wish | null
  after(outcome: { answered: boolean | null }): Wish | null
}

/** What was said before, as far as rules look at it: of an answer, whether it answers. */
interface Said {
  type: string
  answered?: boolean | null
}

type Asking = Pick<Turn, "person" | "language">

/**
 * Whether a rule of the bot asks for a person in a turn, which one can tell without the database and without a model, from
 * what was read with the turn.
 */
export function wishesOf(
  { person: { settings, tags }, language }: Asking,
  { question, history }: { question: string | null; history: readonly Said[] },
): Wishes | null {
  if (question === null) return null
  const person = personOf(settings)
  if (!person.enabled) return null
  const wish = (reason: WishReason, isAll = false): Wish => ({
    reason,
    text: saidOfWish(person, detectLanguage(question) ?? language),
    isAll,
    note: (ctx, { turn: { conversationId, botId, channel }, answerId: after }) => {
      const isTest = channel === CHANNELS.test.name
      return wishStatement(ctx, { conversationId, botId, person, reason, after, isTest })
    },
  })
  const asks = person.onWish ? asksOf(question, [], language) : []
  const before = asks.some(({ wants }) => wants === "person")
    ? wish("wish", asks.every(({ wants }) => wants === "person") && !asksBefore(question))
    : hasWord(question, person.onWords)
      ? wish("words")
      : person.onTags.some((tag) => tags.some((each) => fold(each) === fold(tag)))
        ? wish("tag")
        : null
  return {
    before,
    after: ({ answered }) =>
      !before &&
      answered === false &&
      person.onNotFound !== null &&
      missedBefore(history) + 1 >= person.onNotFound
        ? wish("not_found")
        : null,
  }
}

/** Whether a message asks something before its end: "When do you open? I want to talk to somebody." */
const asksBefore = (message: string) => /[?？]/.test(message.replace(/[?？!.\s]+$/u, ""))

/** How many answers right before this one left their question open. */
function missedBefore(history: readonly Said[]): number {
  const known = history.filter(({ type, answered }) => type === "bot" && typeof answered === "boolean")
  const answered = known.findLastIndex((row) => row.answered)
  return known.length - 1 - answered
}

/** Whether a text has one of these words, or words in a row; small and large letters and accents are the same. */
function hasWord(text: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return false
  const said = folded(text)
  return wanted.some((word) => folded(word).trim() !== "" && said.includes(folded(word)))
}

const folded = (text: string) =>
  ` ${words(text)
    .map((word) => fold(word.text))
    .join(" ")} `
