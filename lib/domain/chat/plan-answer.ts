import type { Context } from "../../core/context.ts"
import { type ChosenModel, fixedAnswerModel, isBuiltin } from "../models/models.ts"
import type { awaitPublication } from "../pubsub/pubsub.ts"
import { citing, type Passage } from "../retrieval/retrieval.ts"
import { buildPrompt } from "./build-prompt.ts"
import type { TurnOptions } from "./call-inputs.ts"
import { type AnswerPlan, toolOf } from "./generate-answer.ts"
import type { PromptRow } from "./prompt-messages.ts"
import type { searchInline } from "./search-inline.ts"
import type { Instructions } from "./system-prompt.ts"
import type { TokenMeter } from "./token-meter.ts"
import type { Wishes } from "./wish.ts"

/** What an answer goes by. */
export interface Spoken {
  /** What was said before, oldest first. */
  history: readonly PromptRow[]
  passages: readonly Passage[]
  /** The taught answer to just this question, which is given word for word. */
  taughtAnswer: Passage | null
  /** What the knowledge is about, where that was looked up. */
  topics?: readonly string[]
  /** What is to be answered; null: what was said is carried on. */
  question: string | null
  /** What came after the question: calls and their results. */
  after?: readonly PromptRow[]
}

/** How something that was said is answered: by what was taught, by what is said of a wish for a person, or by the bot's model. */
export function wayOf(usual: ChosenModel, said: Spoken, wishes: Wishes | null) {
  const wish = wishes?.before ?? null
  const { taughtAnswer } = said
  // The keyless model would only say that it knows no way to a person.
  const isWish = !taughtAnswer && wish?.reason === "wish" && (wish.isAll || isBuiltin(usual.name))
  const chosen = taughtAnswer
    ? fixedAnswerModel(taughtAnswer.text)
    : isWish && wish
      ? fixedAnswerModel(wish.text, { isQuote: false })
      : usual
  return { said, wishes, wish, isWish, chosen, sources: citing(said.passages) }
}

/** No model is asked: a flow has said all. */
export const silentWay = () =>
  wayOf(
    fixedAnswerModel("", { isQuote: false }),
    { history: [], passages: [], taughtAnswer: null, question: null },
    null,
  )

/** How often a model is asked because of its calls, an answer that broke off is continued, and functions are called. */
const LIMITS = { iterations: 16, continuations: 8, calls: 64 }

/** How an answer will be made: its prompt, functions, bounds. Inline datasets of the caller are searched here. */
export async function planAnswer(
  ctx: Context,
  {
    turn,
    said,
    stream,
    options = {},
    conversationId,
  }: {
    turn: Instructions
    said: Spoken
    stream: boolean
    options?: TurnOptions | undefined
    /** That is answered, where it is stored. */
    conversationId?: string
  },
  { chosen, meter }: { chosen: ChosenModel; meter: TokenMeter },
): Promise<AnswerPlan> {
  const { functions = [], extensions, limits } = options
  const datasets = extensions?.datasets ?? []
  const inline = datasets.length ? await passagesInline(datasets, said, turn.language) : []
  const parts = {
    ...said,
    turn,
    // Those of the bot come first: an answer's citations number them.
    passages: [...said.passages, ...inline],
    added: extensions?.backstory ? [extensions.backstory] : [],
    isGrounded: Boolean(turn.datasetId) || datasets.length > 0,
    tools: functions.map(toolOf),
  }
  return {
    chosen,
    prompt: (tail) => buildPrompt(parts, chosen, tail),
    functions,
    isStart: !said.history.some(({ type }) => type === "bot"),
    limits: {
      iterations: limits?.iterations ?? LIMITS.iterations,
      continuations: limits?.continuations ?? LIMITS.continuations,
      calls: limits?.calls ?? LIMITS.calls,
    },
    meter,
    waitFor: (channel) => published(ctx, channel, conversationId),
    signal: ctx.signal,
    stream,
  }
}

/** Few callers bring texts of their own: what cuts and ranks them is loaded for the first who does. */
async function passagesInline(...asked: Parameters<typeof searchInline>) {
  const { searchInline } = await import("./search-inline.ts")
  return searchInline(...asked)
}

/** As few have functions whose result comes by a channel. */
async function published(...heard: Parameters<typeof awaitPublication>) {
  const { awaitPublication } = await import("../pubsub/pubsub.ts")
  return awaitPublication(...heard)
}
