import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

/** How the vectors of a text's tokens become the one of the text. */
export type Pooling = "mean" | "first" | "last"

export interface ModelFacts {
  pooling: Pooling
  /** Tokens of a text that are read. */
  maxTokens: number
  tokenizer: object
  tokenizerConfig: object
}

const Config = z
  .object({
    pooling_mode_cls_token: z.boolean().default(false),
    pooling_mode_lasttoken: z.boolean().default(false),
  })
  .prefault({})
const Length = z.object({ max_seq_length: z.int().min(2).optional() }).prefault({})
const TokenizerConfig = z.looseObject({ model_max_length: z.number().optional() }).prefault({})
/** Where nothing says it; some say a number that is none. */
const USUAL_TOKENS = 512
const MOST_TOKENS = 8192

/** What a model's files say besides its network, as the exports of sentence encoders are laid out. */
export function readFacts(folder: string): ModelFacts {
  const { pooling_mode_cls_token: first, pooling_mode_lasttoken: last } = Config.parse(
    readJson(folder, "1_Pooling/config.json"),
  )
  const { max_seq_length } = Length.parse(readJson(folder, "sentence_bert_config.json"))
  const tokenizerConfig = TokenizerConfig.parse(readJson(folder, "tokenizer_config.json"))
  const { model_max_length: most = USUAL_TOKENS } = tokenizerConfig
  return {
    pooling: first ? "first" : last ? "last" : "mean",
    maxTokens: max_seq_length ?? (most >= 2 && most <= MOST_TOKENS ? Math.floor(most) : USUAL_TOKENS),
    tokenizer: z.looseObject({}).parse(readJson(folder, "tokenizer.json")),
    tokenizerConfig,
  }
}

function readJson(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), "utf8"))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}
