import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { env } from "../../core/env.ts"
import type { Cursor } from "../../db/cursor.ts"
import { offeredOf, sizeOf } from "./catalogue.ts"
import { parseModelName } from "./parse-model-name.ts"
import { configuredProviders } from "./providers.ts"

export interface OfferedModel {
  /** provider/model, as a bot names it. */
  id: string
  name: string
  provider: string
  family: string
  contextTokens: number
  outputTokens: number
}

/**
 * The models that a bot can be given here: of each provider that is configured, and the deployment's default. The cursor is
 * the last name seen; they carry no meta, so a filter on it finds none.
 */
export const listModels = procedure({
  permission: "bots.read",
  input: z.custom<Cursor>(),
  async run({ account }, { cursor, order, take, meta }): Promise<OfferedModel[]> {
    if (Object.keys(meta).length > 0) return []
    const offered = configuredProviders(account).flatMap((provider) =>
      offeredOf(provider).map((name) => `${provider}/${name}`),
    )
    const ids = new Set([
      ...(env().LIVERY_MODEL ? [withoutOptions(env().LIVERY_MODEL ?? "")] : []),
      ...offered,
    ])
    const sorted = order === "asc" ? [...ids].sort() : [...ids].sort().reverse()
    const isAfter = (id: string) => !cursor || (order === "asc" ? id > cursor : id < cursor)
    return sorted.filter(isAfter).slice(0, take).map(modelOf)
  },
})

function withoutOptions(text: string): string {
  const { provider, name } = parseModelName(text)
  return `${provider}/${name}`
}

function modelOf(id: string): OfferedModel {
  const [provider = "", ...rest] = id.split("/")
  const name = rest.join("/")
  const { contextTokens, outputTokens } = sizeOf(name)
  return {
    id,
    name,
    provider,
    family: /^[a-z]+(-\d+(\.\d+)?)?/i.exec(name)?.[0] ?? name,
    contextTokens,
    outputTokens,
  }
}
