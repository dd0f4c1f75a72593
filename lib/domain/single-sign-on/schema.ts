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

/** Where anybody may have an account, set up by the operator of the install and offered by agencies. */
export const SERVICES = ["google", "github"] as const
export type Service = (typeof SERVICES)[number]

export const WaysSettings = z.strictObject({
  /** Whether links that sign in are mailed. */
  links: z.boolean(),
  services: z
    .array(z.enum(SERVICES))
    .max(SERVICES.length)
    .transform((chosen) => SERVICES.filter((each) => chosen.includes(each))),
  provider: ProviderSettings.nullable(),
})

/** The same as it is shown: the secret never is. */
export interface WaysView {
  links: boolean
  services: Service[]
  provider: Omit<ProviderSettings, "secret"> | null
}

/** What the sign-in page of a realm offers beside a password. */
export interface Ways {
  links: boolean
  services: Service[]
  /** What the provider's button says; empty for the usual words. Null without a provider. */
  provider: { label: string } | null
}

/** A provider with all that it takes to ask it. */
export interface Connection {
  issuer: string
  clientId: string
  secret: string
  /** Whose addresses it vouches for; null where anybody may have an account there, so that it has to have proved each. */
  domains: string[] | null
}

/** A realm's own provider, and where people join by it whom nobody invited. */
export type RealmConnection = Connection & { joins: ProviderSettings["joins"] }

/** What has to come back as it was sent, and proves that the same browser asked. */
export const Memo = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() })
export type Memo = z.infer<typeof Memo>

/** What a browser keeps while somebody is at the provider. */
export const Kept = Memo.extend({ next: z.string() })

/** Whom a provider vouches for. */
export const Vouched = z.strictObject({
  issuer: z.string(),
  /** What the provider calls them, whatever their address. */
  subject: z.string(),
  /** In the form of `normaliseEmail`. */
  email: z.string(),
  name: z.string(),
})
export type Vouched = z.infer<typeof Vouched>

/** What travels to a service and back: which host somebody left, and what their browser has to know. */
export const ServiceState = Memo.omit({ state: true }).extend({ hostname: z.string(), bind: z.string() })

/** What a browser keeps while somebody is at a service; `signsUp` is null where they only sign in. */
export const KeptForService = z.strictObject({
  bind: z.string(),
  next: z.string(),
  signsUp: z.strictObject({ plan: z.string().optional() }).nullable(),
})

/** What whoever came back from a service brings to the host that they left. */
export const ArrivalPass = z.strictObject({ bind: z.string(), person: Vouched })
