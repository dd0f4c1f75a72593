import ipaddr from "ipaddr.js"
import { env } from "../../core/env.ts"
import { isPublicAddress } from "../../core/safe-fetch/is-public-address.ts"

/** Who gets what a model is asked. */
export interface Recipient {
  /** As people know it: a provider, or the name of another host that is asked in its place. */
  name: string
  /** Whether it is a server of whoever runs this install. */
  isOwn: boolean
}

const PROVIDERS: Record<string, { name: string; base: () => string | undefined }> = {
  openai: { name: "OpenAI", base: () => env().OPENAI_BASE_URL },
  anthropic: { name: "Anthropic", base: () => env().ANTHROPIC_BASE_URL },
  google: { name: "Google", base: () => env().GOOGLE_GENERATIVE_AI_BASE_URL },
  mistral: { name: "Mistral AI", base: () => env().MISTRAL_BASE_URL },
}

/** Who gets what a model is asked, by its name (provider/model); null for the one that is part of Livery. */
export function recipientOf(model: string): Recipient | null {
  const [provider = ""] = model.split("/")
  const known = PROVIDERS[provider]
  if (!known) return null
  const base = known.base()
  if (!base) return { name: known.name, isOwn: false }
  const { hostname } = new URL(base)
  return isOwnHost(hostname) ? { name: "", isOwn: true } : { name: hostname, isOwn: false }
}

/** A name that only the operator's network knows, or an address of it. */
function isOwnHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, "")
  if (ipaddr.isValid(bare)) return !isPublicAddress(bare)
  return !bare.includes(".") || /\.(localhost|local|internal|lan)$/.test(bare)
}
