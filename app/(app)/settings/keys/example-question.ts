import { questionsAbout } from "#components/playground/questions-about.ts"
import * as words from "#components/words/words.ts"
import { type Context, may } from "#lib/core/context.ts"
import { pageOfBots, topicsOf } from "#lib/domain/bots/bots.ts"

/** What a new key's first request asks: something that the account's default bot knows, or in general while it knows nothing. */
export async function exampleQuestion(ctx: Context): Promise<string> {
  if (!may(ctx.principal, "knowledge.read") || !may(ctx.principal, "bots.read")) return words.keys.example
  const { bots } = await pageOfBots(ctx, { page: 1, perPage: 100 })
  const bot = bots.find(({ isDefault }) => isDefault) ?? bots[0]
  if (!bot) return words.keys.example
  const { topics } = await topicsOf(ctx, { id: bot.id })
  return questionsAbout(topics, bot.language)[0] ?? words.keys.example
}
