import { inLanguage } from "../in-language.ts"

/** Keys of model providers that an account entered. */
export const providerKeys = /* @__PURE__ */ inLanguage("providerKeys", {
  title: "Provider keys",
  purpose:
    "Your bots can ask models by keys of your own. They go before all others, and you pay the provider yourself.",
  notAllowed: "Keys of model providers are entered by owners; in a client's account by admins too.",
  list: "Model providers",
  columns: { provider: "Provider", key: "Key", entered: "Entered", lastUsed: "Last used" },
  names: { openai: "OpenAI", anthropic: "Anthropic", google: "Google", mistral: "Mistral AI" },
  ownServer: "Asked at the model server of this platform",
  asked: (host: string) => `Asked at ${host}`,
  needed: "None: models of this provider cannot be used",
  notNeeded: "None: answers are made without one",
  enteredBy: (name: string) => `by ${name}`,
  unnamed: "Somebody",
  never: "Not yet",
  enter: "Enter key",
  enterOf: (name: string) => `Enter key for ${name}`,
  replace: "Replace",
  replaceOf: (name: string) => `Replace the key for ${name}`,
  dialogTitle: (name: string) => `A key for ${name}`,
  lead: "It is tried out first, then kept encrypted and never shown again.",
  key: "Key",
  submit: "Try and save",
  submitting: "Trying the key",
  saved: "Key saved",
  remove: "Remove",
  removeOf: (name: string) => `Remove the key for ${name}`,
  removeTitle: (name: string) => `Remove the key for ${name}?`,
  removeLead:
    "Answers are made without it from this moment on. Bots whose model cannot be used then answer by quoting.",
  removed: "Key removed",
  faults: {
    refused: (name: string, day: string) => `Refused by ${name} on ${day}. Bots answer by quoting.`,
    unreadable: (_name: string, day: string) => `Cannot be read since ${day}. Enter it again.`,
  },
  wrong: {
    refused: "The provider refuses this key",
    unreachable: "The provider could not be reached. Try again in a moment.",
  } as Record<string, string>,
})
