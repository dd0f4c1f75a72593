import type { LanguageModelV4 } from "@ai-sdk/provider"
import { once } from "../../core/runtime.ts"

export type MakeModel = (name: string) => LanguageModelV4

/** Of the process, not of the module: what server.ts registers is there for the pages, which Next bundles. */
const registered = () => once("model.builtin", (): { make: MakeModel | null } => ({ make: null }))

/** Gives this process its model that needs no key. It stands above models, so it is handed in where a process starts. */
export const registerBuiltin = (make: MakeModel): void => {
  registered().make = make
}

/** The model that needs no key. Throws where the process did not register it. */
export const builtinModel: MakeModel = (name) => {
  const { make } = registered()
  if (!make)
    throw new Error(
      "No model without a key in this process: call registerQuotes() of lib/domain/quotes/quotes.ts where it starts",
    )
  return make(name)
}
