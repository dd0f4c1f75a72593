import type { ModelChoices } from "#components/bots/model-choices.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { chooseModel, isUsableModel, listModels } from "#lib/domain/models/models.ts"

/** The models that a bot can be given here, and whether the one it names is among what can be used. */
export async function modelChoicesOf(
  ctx: SessionContext,
  { model }: Pick<Bot, "model">,
): Promise<ModelChoices> {
  const offered = await listModels(ctx, { order: "asc", take: 100, meta: {} })
  return {
    offered: offered.map(({ id }) => id),
    standard: chooseModel(null, ctx.account).name,
    isUsable: model === null || isUsableModel(model, ctx.account),
    hasProviders: offered.some(({ provider }) => provider !== "builtin"),
  }
}
