import { z } from "zod"
import { normaliseEmail } from "../../core/normalise-email.ts"

/** What somebody new may be whom the provider vouches for; more is given by people. */
export const JOINING_ROLES = ["viewer", "agent", "editor"] as const

/** The part behind the @ as addresses are kept; null for what is none. */
export const domainOf = (text: string): string | null => normaliseEmail(text)?.split("@")[1] ?? null

const MOST_DOMAINS = 20

const Domains = z
  .array(z.string().trim().max(253))
  .min(1, "Name a domain, such as example.com")
  .max(MOST_DOMAINS, `Name ${MOST_DOMAINS} domains at most`)
  .transform((named, check) => {
    const domains = named.map((text) => domainOf(`a@${text.replace(/^@/, "")}`))
    const [wrong] = named.filter((_, at) => domains[at] === null)
    if (wrong !== undefined) check.addIssue(`${wrong} is no domain such as example.com`)
    return [...new Set(domains.filter((domain) => domain !== null))]
  })

/** The document that describes a provider, which people paste where its address belongs. */
const WELL_KNOWN = /\/\.well-known\/openid-configuration\/?$/

export const ProviderSettings = z.strictObject({
  /** The address that the provider names itself by. */
  issuer: z
    .string()
    .trim()
    .max(500)
    .transform((text) => text.replace(WELL_KNOWN, ""))
    .pipe(z.url({ protocol: /^https?$/, error: "Write an address such as https://login.example.com" })),
  clientId: z.string().trim().min(1, "Enter the client ID").max(500),
  /** Absent: the stored one stays, for the same issuer and client ID. */
  secret: z.string().trim().min(1).max(2_000).optional(),
  /** What its button says, such as the name of the company; empty for the usual words. */
  label: z.string().trim().max(60),
  /** Whose addresses it vouches for, such as example.com. */
  domains: Domains,
  /** Whether people of these domains sign in by it alone. */
  isOnly: z.boolean(),
  /** Where people of these domains join whom nobody invited; null for nowhere. */
  joins: z.strictObject({ accountId: z.uuid(), role: z.enum(JOINING_ROLES) }).nullable(),
})
export type ProviderSettings = z.output<typeof ProviderSettings>

export const WaysSettings = z.strictObject({
  /** Whether links that sign in are mailed. */
  links: z.boolean(),
  provider: ProviderSettings.nullable(),
})

/** The same as it is shown: the secret never is. */
export interface WaysView {
  links: boolean
  provider: Omit<ProviderSettings, "secret"> | null
}

/** What the sign-in page of a realm offers beside a password. */
export interface Ways {
  links: boolean
  /** What the provider's button says; empty for the usual words. Null without a provider. */
  provider: { label: string } | null
}

/** A realm's provider with all that it takes to ask it. */
export interface Connection {
  issuer: string
  clientId: string
  secret: string
  domains: string[]
  joins: ProviderSettings["joins"]
}

/** What has to come back as it was sent, and proves that the same browser asked. */
export const Memo = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() })
export type Memo = z.infer<typeof Memo>

/** What a browser keeps while somebody is at the provider. */
export const Kept = Memo.extend({ next: z.string() })

/** Whom a provider vouches for. */
export interface Vouched {
  issuer: string
  /** What the provider calls them, whatever their address. */
  subject: string
  /** In the form of `normaliseEmail`. */
  email: string
  name: string
}
