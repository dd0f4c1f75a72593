import type { Log } from "./log.ts"

export type AccountKind = "platform" | "partner" | "customer"
export type AccountStatus = "active" | "suspended" | "unpaid"

/** What an account may have or use; null = unlimited. Counts without "PerMonth" in the API are per UTC month for conversations, messages, tokens. */
export interface Limits {
  bots: number | null
  conversations: number | null
  messages: number | null
  tokens: number | null
  datasets: number | null
  records: number | null
  skillsets: number | null
  abilities: number | null
  files: number | null
  users: number | null
  /** Bytes of one file. */
  maxFileSize: number | null
  /** Pages of one website. */
  maxPages: number | null
}
export type Metric = Exclude<keyof Limits, "maxFileSize" | "maxPages">

/** What a plan allows beside its limits. */
export interface PlanFeatures {
  /** Models that may answer, by their names (provider/model); null: all. The one that needs no key always may. */
  models: readonly string[] | null
  /** Whether widgets and hosted pages say who made them; null: as each client wants it. */
  madeBy: boolean | null
}

/** The account that a request works in, as it was when the caller was recognised. */
export interface AccountFacts {
  id: string
  kind: AccountKind
  parentId: string | null
  name: string
  status: AccountStatus
  /** Whether it is sample data that `livery demo remove` deletes. */
  isDemo: boolean
  planName: string
  features: PlanFeatures
  limits: Limits
  /** Limits of the partner above, which bind as well; all null without one. */
  parentLimits: Limits
  /** What models may cost in a month, of the account and of its partner, in millionths of the platform's currency; null: no budget. */
  budget: number | null
  parentBudget: number | null
  /** What its agency adds to what models cost, in percent. */
  markup: number
  /** What was ever put into its wallet, in the same; null: answers are paid from none. */
  wallet: number | null
  /** Which key of a model provider holds, of the account and of its partner, as id by provider; it goes before the install's. */
  modelKeys: Readonly<Record<string, string>>
  parentModelKeys: Readonly<Record<string, string>>
  createdAt: Date
  updatedAt: Date
}

const NOUNS = [
  "account",
  "members",
  "tokens",
  "bots",
  "knowledge",
  "conversations",
  "contacts",
  "analytics",
  "tools",
  "webhooks",
  "clients",
  /** Making and removing owners, the export of everything and the end of the account. */
  "ownership",
  "audit",
] as const
export type Permission = `${(typeof NOUNS)[number]}.${"read" | "write"}`

/** Who is calling and what it may do. */
export interface Principal {
  kind: "user" | "token" | "session" | "visitor" | "system"
  /** Id of the user, token, session (an account's or a visitor's) or job. */
  id: string
  /** What people call it, for the audit log. */
  name?: string
  /** "all", or exactly these. */
  permissions: "all" | ReadonlySet<Permission>
  /** Globs over API paths that a scoped token is held to; empty = all. */
  allowedRoutes: readonly string[]
  /** The account that the credential belongs to, where it acts for another (run-as, view as). */
  actingFor?: string
  /** The signed-in browser of a person. */
  sessionId?: string
  /** The contact that the holder of a session is. */
  contactId?: string
  /** The one conversation that a visitor's session is for. */
  conversationId?: string
  /** Of a visitor's browser: the widget whose bot it talks with, in conversations of its contact alone. */
  widget?: { id: string; botId: string }
}

/**
 * What a process remembers of a caller: it counts for nothing until the request's first transaction has found it to hold
 * still (lib/db/wire/prologue.ts).
 */
export interface Claim {
  /** SHA-256 of the key. */
  hash: Buffer
  /** Versions of the rows that were read with it. */
  stamp: string
  /** Whether a transaction has found it to hold, or not to. What one of several at a time has lost stays lost. */
  proof: "owed" | "held" | "lost"
}

/** A request under an Idempotency-Key. What it commits is named with the key in the same transaction. */
export interface RepeatableRequest {
  key: string
  /** Tells who answers it from those that lost it to an heir. */
  holder: string
  /** What was committed under the key by a process that died before it could answer. */
  made: Readonly<Record<string, string>> | null
}

/** The network that a request came from, and what its program says that it is. */
export interface Origin {
  network?: string | undefined
  agent?: string | undefined
}

/** Handed to every command and query, first and explicitly. Holds no connection. */
export interface Context {
  principal: Principal
  account: AccountFacts
  log: Log
  /** Aborts when the caller goes away. */
  signal: AbortSignal
  /** Where the caller is, as far as the request says, for the audit log. */
  from?: Origin
  /** Of a caller that was remembered rather than read. */
  claim?: Claim
  /** Of a request that may be sent again under an Idempotency-Key. */
  request?: RepeatableRequest
}

/** Whether the principal may do a thing. */
export const may = (principal: Principal, permission: Permission): boolean =>
  principal.permissions === "all" || principal.permissions.has(permission)

/** Id of the person who is signed in; null where a program, a visitor or the system calls. */
export const personId = ({ principal: { kind, id } }: Pick<Context, "principal">): string | null =>
  kind === "user" ? id : null

const NEVER = new AbortController().signal
/** A context for work that no request is waiting for: jobs, the CLI, seeds. */
export const systemContext = (
  account: AccountFacts,
  log: Log,
  id = "system",
  signal: AbortSignal = NEVER,
): Context => ({
  principal: { kind: "system", id, permissions: "all", allowedRoutes: [] },
  account,
  log,
  signal,
})
