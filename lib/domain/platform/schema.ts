import type { AccountStatus, Limits } from "../../core/context.ts"
import type { Person } from "../identity/schema.ts"
import type { LimitsInput } from "../plans/schema.ts"

/** What all accounts came to in some days. */
export interface InstallFigures {
  conversations: number
  messages: number
  /** Tokens that models took. */
  tokens: number
  /** Whole millionths of the platform's currency, as far as prices were known. */
  cost: bigint
  /** Calls of models for which no price was known. */
  unpriced: number
  failedAnswers: number
  failedDeliveries: number
}

/** A day of the last 30 and what it is compared with, 30 days before. */
export interface InstallDay {
  /** ISO date, UTC. */
  day: string
  messages: number
  messagesBefore: number
  failedAnswers: number
  failedDeliveries: number
}

/** An agency with all its clients, or a client, by what it used this month. */
export interface UsesMost {
  id: string
  name: string
  /** Of a client. */
  agency: string | null
  messages: number
  cost: bigint
}

/** What an administrator has to look at, the worst first; `count`: of what, where it can be counted. */
export const LOOKS = [
  "late-jobs",
  "failed-jobs",
  "failing-domains",
  "stopped-webhooks",
  "unpriced-calls",
  "no-backup",
  "no-mail",
] as const
export type LookKind = (typeof LOOKS)[number]
export interface Look {
  kind: LookKind
  count: number
}

/** How the install goes: this UTC month beside the same days of the last. */
export interface PlatformOverview {
  /** Of the platform's prices. */
  currency: string
  accounts: {
    agencies: number
    clients: number
    newAgencies: number
    newClients: number
    /** In the same days of the month before. */
    newClientsBefore: number
    suspended: number
  }
  month: InstallFigures
  before: InstallFigures
  days: InstallDay[]
  agencies: UsesMost[]
  clients: UsesMost[]
  look: Look[]
}

export const ACCOUNT_STATES = ["active", "suspended", "unpaid", "closing"] as const

/** An agency or a client, with what it uses: bots as they are now, the others in this UTC month. */
export interface FoundAccount {
  id: string
  kind: "partner" | "customer"
  name: string
  /** Its own, whatever its agency's is. */
  status: AccountStatus
  /** Why an administrator suspended it. */
  heldReason: string | null
  closesAt: Date | null
  createdAt: Date
  isDemo: boolean
  /** Of a client. */
  agencyId: string | null
  agency: string | null
  plan: string | null
  bots: number
  conversations: number
  messages: number
  tokens: number
  /** Whole millionths of the platform's currency. */
  cost: bigint
}

/** The same with what an administrator may change, and who signs in to it. */
export interface PlatformAccount extends FoundAccount {
  slug: string | null
  /** Of an agency. */
  clients: number
  people: Person[]
  ownLimits: LimitsInput
  planLimits: Limits
  /** What models may cost it in a month, an agency with all of its clients; null: no budget. */
  budget: bigint | null
}

/** Answers of a provider's models that failed in the last week. */
export interface FailingModels {
  /** As bots name it; empty where no model was chosen yet. */
  provider: string
  failures: number
  lastAt: Date
  /** A code of ours. */
  error: string | null
}

/** How the parts of an install are. */
export interface InstallHealth {
  database: {
    version: string
    bytes: number
    /** Connections in use and how many there may be. */
    used: number
    most: number
  }
  backup: { at: Date | null; isLate: boolean }
  /** Of the data folder, in bytes; null where it cannot be told. */
  disk: { path: string; free: number; total: number } | null
  mail: {
    /** Null without a mail server. */
    from: string | null
    /** Agencies with a server of their own, and those of them that take no mails. */
    own: number
    failing: number
  }
  /** Those that are configured, without the one that needs no key. */
  providers: string[]
  failures: FailingModels[]
  domains: { verified: number; failing: number; pending: number }
  /** Processes that work on jobs. */
  workers: number
  jobs: { late: number; failed: number }
  process: { node: string; startedAt: Date }
}

export const BANNER_LEVELS = ["info", "warning", "danger"] as const

/** What the operator tells everybody who works here. */
export interface Banner {
  text: string
  level: (typeof BANNER_LEVELS)[number]
  /** Null: until it is taken away. */
  until: Date | null
}

/** A setting of the process. */
export interface Setting {
  name: string
  /** Whether it is, or holds, a password; its value is not told then. */
  isSecret: boolean
  /** Whether the environment says it. */
  isGiven: boolean
  value: string | null
}
