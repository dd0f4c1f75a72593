import "./unset-empty.ts"
import { env } from "../../core/env.ts"
import { invalidInput } from "../../core/errors.ts"
import { once } from "../../core/runtime.ts"
import { providerOf, sizeOf } from "./catalogue.ts"
import { parseModelName } from "./parse-model-name.ts"
import { providers } from "./providers.ts"
import type { ChosenModel } from "./schema.ts"
import { BUILTIN } from "./text-model.ts"

export { registerBuiltin } from "./builtin.ts"
export { chooseEmbedder, configuredEmbedder, type Embedder, embedAll, embedOne } from "./embedders.ts"
export { type GenerateEnd, generate, type ModelCall } from "./generate.ts"
export { listModels, type OfferedModel } from "./list-models.ts"
export { configuredProviders } from "./providers.ts"
export { type Recipient, recipientOf } from "./recipients.ts"
export type { ChosenModel, NoAnswerReason } from "./schema.ts"
export { canContinue } from "./scoped-error.ts"
export { fixedAnswerModel, isBuiltin, textModel } from "./text-model.ts"
export { type CountTokens, tokenCounter } from "./token-counter.ts"

/**
 * The model that a name stands for. A name whose provider is not configured here is answered by the deployment's
 * default model, whose own name is then shown (contract: a missing provider never silences a bot). Throws where a
 * process has not registered the model that needs no key. `allowed` are the names of those that the account's plan allows;
 * null: all. One that it does not allow is no fault either: it may have been chosen under another plan.
 */
export function chooseModel(wanted: string | null, allowed: readonly string[] | null = null): ChosenModel {
  const asked = wanted ? resolve(wanted) : null
  if (asked && isOneOf(allowed, asked.name)) return { ...asked, insteadOf: null }
  for (const each of [env().LIVERY_MODEL, BUILTIN]) {
    const standard = each ? resolve(each) : null
    if (standard && isOneOf(allowed, standard.name)) return { ...standard, insteadOf: wanted || null }
  }
  throw new Error("builtin/quotes is always configured")
}

/** Whether a bot can be given this model here: its provider is configured. What the provider has of it shows when it is asked. */
export const isUsableModel = (name: string): boolean => resolve(name) !== null

/** Whether a plan that allows these models allows the one that a name stands for. */
export const isAllowedModel = (name: string, allowed: readonly string[] | null): boolean =>
  isOneOf(allowed, resolve(name)?.name ?? name)

export const modelNotAllowed = (name: string) =>
  invalidInput(`The plan of this account does not allow the model ${name}`, ["model"])

const isOneOf = (allowed: readonly string[] | null, name: string) =>
  allowed === null || name === BUILTIN || allowed.includes(name)

function resolve(text: string): Omit<ChosenModel, "insteadOf"> | null {
  const { provider: named, name, options } = parseModelName(text)
  const provider = named ?? providerOf(name)
  const make = provider && Object.hasOwn(providers(), provider) ? providers()[provider] : undefined
  if (!make) return null
  const full = `${provider}/${name}`
  const model = once(`model:${full}`, () => make(name))
  return { model, name: full, options, ...sizeOf(name), canSummarise: full !== BUILTIN }
}
