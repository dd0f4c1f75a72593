import "./unset-empty.ts"
import type { LanguageModelV4 } from "@ai-sdk/provider"
import { env } from "../../core/env.ts"
import { invalidInput } from "../../core/errors.ts"
import { once } from "../../core/runtime.ts"
import { providerOf, sizeOf } from "./catalogue.ts"
import { parseModelName } from "./parse-model-name.ts"
import { providers } from "./providers.ts"
import type { ChosenModel, KeyedModel, ModelRights, Payer } from "./schema.ts"
import { BUILTIN } from "./text-model.ts"

export { registerBuiltin } from "./builtin.ts"
export { chooseEmbedder, configuredEmbedder, type Embedder, embedAll, embedOne } from "./embedders.ts"
export { type GenerateEnd, generate, type ModelCall } from "./generate.ts"
export { listModels, type OfferedModel } from "./list-models.ts"
export { modelFetch } from "./model-fetch.ts"
export { configuredProviders, KEYED, type KeyedProvider } from "./providers.ts"
export { type Recipient, recipientOf } from "./recipients.ts"
export type { ChosenModel, ModelRights, NoAnswerReason, Payer } from "./schema.ts"
export { canContinue, isRefusedKey } from "./scoped-error.ts"
export { fixedAnswerModel, isBuiltin, textModel } from "./text-model.ts"
export { type CountTokens, tokenCounter } from "./token-counter.ts"

/** The install itself: every model that it is configured for, and no keys but its own. */
const INSTALL = { id: "", parentId: null, features: { models: null }, modelKeys: {}, parentModelKeys: {} }

/**
 * The model that a name stands for, and by whose key it is asked: the account's, else its agency's, else the install's. A name
 * whose provider is configured by none is answered by the deployment's default model, whose own name is then shown
 * (contract: a missing provider never silences a bot). Throws where a process has not registered the model that needs no key.
 * A model that the account's plan does not allow is no fault either: it may have been chosen under another plan.
 */
export function chooseModel(wanted: string | null, rights: ModelRights = INSTALL): ChosenModel {
  const { models: allowed } = rights.features
  const asked = wanted ? resolve(wanted, rights) : null
  if (asked && isOneOf(allowed, asked.name)) return { ...asked, insteadOf: null }
  for (const each of [env().LIVERY_MODEL, BUILTIN]) {
    const standard = each ? resolve(each, rights) : null
    if (standard && isOneOf(allowed, standard.name)) return { ...standard, insteadOf: wanted || null }
  }
  throw new Error("builtin/quotes is always configured")
}

/** What answers in place of a model that cannot: it quotes. */
export const quotesInsteadOf = ({ name }: ChosenModel): ChosenModel => ({
  ...chooseModel(BUILTIN),
  insteadOf: name,
})

/** Whether a bot can be given this model: its provider is configured. What the provider has of it shows when it is asked. */
export const isUsableModel = (name: string, rights: ModelRights = INSTALL): boolean =>
  resolve(name, rights) !== null

/** Whether a plan that allows these models allows the one that a name stands for. */
export const isAllowedModel = (name: string, rights: ModelRights): boolean =>
  isOneOf(rights.features.models, resolve(name, rights)?.name ?? name)

export const modelNotAllowed = (name: string) =>
  invalidInput(`The plan of this account does not allow the model ${name}`, ["model"])

const isOneOf = (allowed: readonly string[] | null, name: string) =>
  allowed === null || name === BUILTIN || allowed.includes(name)

/** The key that goes before the install's; null: none. */
function keyFor(provider: string, { id, parentId, modelKeys, parentModelKeys }: ModelRights) {
  const of = (keys: Readonly<Record<string, string>>) =>
    Object.hasOwn(keys, provider) ? keys[provider] : undefined
  const [own, agencys] = [of(modelKeys), of(parentModelKeys)]
  if (own) return { accountId: id, keyId: own, payer: "own" as Payer }
  return agencys && parentId ? { accountId: parentId, keyId: agencys, payer: "agency" as Payer } : null
}

function resolve(text: string, rights: ModelRights): Omit<ChosenModel, "insteadOf"> | null {
  const { provider: named, name, options } = parseModelName(text)
  const provider = named ?? providerOf(name)
  if (!provider) return null
  const full = `${provider}/${name}`
  const size = { name: full, options, ...sizeOf(name) }
  const key = keyFor(provider, rights)
  if (key)
    return { ...size, model: keyedModel({ ...key, provider, name }), canSummarise: true, payer: key.payer }
  const make = Object.hasOwn(providers(), provider) ? providers()[provider] : undefined
  if (!make) return null
  const model = once(`model:${full}`, () => make(name))
  return { ...size, model, canSummarise: full !== BUILTIN, payer: null }
}

/** What asks such a model. Its key is read when it is asked: whoever has none loads and reads nothing for it. */
const keyedModel = (by: KeyedModel): LanguageModelV4 => ({
  specificationVersion: "v4",
  provider: by.provider,
  modelId: by.name,
  supportedUrls: {},
  async doGenerate(options) {
    const { askByKey } = await import("./ask-by-key.ts")
    return askByKey(by, (model) => model.doGenerate(options))
  },
  async doStream(options) {
    const { askByKey } = await import("./ask-by-key.ts")
    return askByKey(by, (model) => model.doStream(options))
  },
})
