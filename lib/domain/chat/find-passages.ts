import type { Context } from "../../core/context.ts"
import type { HistoryRow } from "../../db/statements/turn.ts"
import { type Batch, batch, type Results, reader } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import {
  choosePassages,
  findBest,
  type Passage,
  type PassageRow,
  passagesStatement,
  readTopics,
  smallTalk,
  withoutCourtesies,
} from "../retrieval/retrieval.ts"
import type { Segment } from "../retrieval/schema.ts"
import { taughtAnswerAmong, taughtAnswerStatement } from "../taught-answers/taught-answers.ts"

/** The part of what a bot knows that an answer may rest on. */
export interface Grounding {
  passages: Passage[]
  /** The taught answer to just this question, which is given word for word; then it is the only passage. */
  taughtAnswer: Passage | null
  /** What the knowledge is about, where that is asked or no passage was found. */
  topics?: readonly string[]
}

/** What an answer may rest on. */
export interface TurnContext extends Grounding {
  /** The latest turns before this one, oldest first. */
  history: HistoryRow[]
}

/** Small talk that is answered with what the knowledge is about. */
const ABOUT_ITSELF = new Set(["help", "identity"])

/** Passages that a model sees unless the dataset says otherwise. */
const PASSAGES = 5

type Knowledge = Pick<
  Turn,
  | "datasetId"
  | "hasTaughtAnswers"
  | "language"
  | "searchMinScore"
  | "searchMaxTokens"
  | "searchMaxRecords"
  | "reranker"
>

/** A bot without knowledge. */
type Unknowing = { datasetId: null }

/** The second half of a search, whose statements may be part of a batch that has more to do. */
export interface GroundingRead {
  statements: Batch<[PassageRow, Passage]>
  /** What the answers to the statements come to. */
  read(results: Results<[PassageRow, Passage]>): Promise<Grounding>
}

/** The same as a batch of its own. */
export const readGrounding = async (ctx: Context, { statements, read }: GroundingRead): Promise<Grounding> =>
  read(await batch(ctx, statements, "read"))

/** Finds what may answer a message; what is returned reads it. */
export async function findPassages(
  ctx: Context,
  text: string,
  {
    bot,
    history,
    segments,
  }: { bot: Knowledge | Unknowing; history: HistoryRow[]; segments?: readonly Segment[] },
): Promise<GroundingRead> {
  if (bot.datasetId === null) return NOTHING
  const { datasetId, language, searchMinScore: minScore, searchMaxTokens: maxTokens } = bot
  const search = {
    accountId: ctx.account.id,
    datasetId,
    query: text,
    history: history.filter(({ type }) => type === "user").map((row) => row.text),
    limit: bot.searchMaxRecords ?? PASSAGES,
    minScore,
    maxTokens,
    language,
    ...(segments && { segments }),
  }
  const found = await findBest(ctx, { ...search, reranker: bot.reranker })
  return {
    statements: [
      passagesStatement(search, found),
      bot.hasTaughtAnswers ? taughtAnswerStatement(ctx.account.id, { datasetId, question: text }) : null,
    ],
    async read([{ rows }, exact]) {
      const passages = await choosePassages(reader(ctx), search, { scored: found, rows })
      const asked = () => ({ question: withoutCourtesies(text) || text, language })
      const among = bot.hasTaughtAnswers ? taughtAnswerAmong(passages, asked()) : null
      const taughtAnswer = exact.rows[0] ?? among
      if (taughtAnswer) return { passages: [taughtAnswer], taughtAnswer }
      const wantsTopics = !passages.length || ABOUT_ITSELF.has(smallTalk(text, language)?.kind ?? "")
      const topics = wantsTopics ? await readTopics(reader(ctx), search) : []
      return { passages, taughtAnswer, topics }
    },
  }
}

const NOTHING: GroundingRead = {
  statements: [null, null],
  read: async () => ({ passages: [], taughtAnswer: null }),
}
