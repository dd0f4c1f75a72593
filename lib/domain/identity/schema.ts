import { z } from "zod"
import type { AccountFacts, AccountKind } from "../../core/context.ts"
import type { Language } from "../../core/languages.ts"

/** What a member may be, the most rights first; what each may do is declared in lib/auth/roles.ts. */
export const ROLES = ["owner", "admin", "editor", "agent", "viewer"] as const
export type Role = (typeof ROLES)[number]

export const SignInInput = z.strictObject({
  realmId: z.uuid(),
  email: z.string().max(1_000),
  password: z.string().max(10_000),
  /** Network of the caller, where it is known. */
  address: z.string().max(100).optional(),
  /** What the browser kept of people who signed in there: see `rememberDevice`. */
  device: z.string().max(10_000).optional(),
})

export const SignUpInput = z.strictObject({
  /** The agency on whose host the person signs up. */
  partnerId: z.uuid(),
  name: z.string().trim().min(1, "Enter your name").max(120),
  email: z.string().max(1_000),
  password: z.string().max(10_000),
  /** Name of the new account; the person's own name without it. */
  company: z.string().trim().max(120).optional(),
  /** Id of a plan that the agency offers; its default one without it. */
  plan: z.string().max(100).optional(),
  address: z.string().optional(),
})

export const UserInput = z.strictObject({
  realmId: z.uuid(),
  email: z.string().max(1_000),
  password: z.string().max(10_000),
  name: z.string().trim().min(1).max(120).optional(),
  /** Where the person gets a membership. */
  accountId: z.uuid(),
  role: z.enum(ROLES).default("owner"),
})

export const THEMES = ["light", "dark", "system"] as const
export type Theme = (typeof THEMES)[number]

/** What people call themselves. */
export const PersonName = z.string().trim().min(1, "Enter your name").max(120)

export const InviteInput = z.strictObject({
  email: z.string().max(1_000),
  role: z.enum(ROLES).default("owner"),
})

export const ChangeRoleInput = z.strictObject({ userId: z.string(), role: z.enum(ROLES) })

/** Following the link of a sign-up. */
export const ConfirmInput = z.strictObject({
  token: z.string().max(20_000),
  /** The realm of the host on which it was followed. */
  realmId: z.uuid(),
  password: z.string().max(10_000),
})

const Link = {
  /** The last part of the link. */
  secret: z.string().max(200),
  /** The realm of the host on which it was followed. */
  realmId: z.uuid(),
  address: z.string().optional(),
}

export const AcceptInput = z.strictObject({
  ...Link,
  /** Of somebody new. */
  name: z.string().trim().max(120).default(""),
  password: z.string().max(10_000),
})

export const NewPasswordInput = z.strictObject({ ...Link, password: z.string().max(10_000) })

export const ForgottenInput = z.strictObject({
  realmId: z.uuid(),
  email: z.string().max(1_000),
  address: z.string().optional(),
})

/** What a link is worth: `closed` leads into an account that is suspended. */
export type LinkState = "open" | "used" | "withdrawn" | "expired" | "closed"

/** An invitation as the page of its link shows it. */
export interface FoundInvitation {
  /** Name of the account that it leads into. */
  account: string
  email: string
  expiresAt: Date
  state: LinkState
  /** Whether somebody signs in with this address here already. */
  isKnown: boolean
}

export interface FoundReset {
  email: string
  state: Extract<LinkState, "open" | "used" | "expired">
}

/** What a link that signs in is worth. */
export type FoundSignInLink = { state: "open"; email: string } | { state: "used" | "over" }

/** The one appearance of a link to a new password. */
export interface ResetLink {
  link: string
  email: string
  expiresAt: Date
}

/** An invitation that is open. */
export interface Open {
  id: string
  email: string
  expiresAt: Date
}

/** The one appearance of an invitation's link. */
export interface InvitationLink extends Open {
  link: string
  /** Whether it went out by mail too; `off` without a mail server. */
  mail: "sent" | "failed" | "off"
}

/** Somebody who signs in to an account. */
export interface Person {
  id: string
  name: string | null
  email: string
  /** Address of their picture. */
  image: string | null
  role: Role
}

/** Some of an account's people under one name. */
export interface Team {
  id: string
  name: string
  userIds: string[]
}

/** Somebody who may, once they accept. */
export interface OpenInvitation extends Open {
  role: Role
  /** Whether its seven days are over. */
  isOver: boolean
}

/** Somebody who proved who they are. */
export interface Identified {
  userId: string
  email: string
  /** Where a password alone does not sign them in: what the second step is taken with. */
  ticket?: string
}

/** The address that a passkey is made for and asked on. */
export const Site = z.strictObject({
  /** Scheme, host and port. */
  origin: z.string().max(300),
  hostname: z.string().max(253),
})
export type Site = z.infer<typeof Site>

/** What a device answered, in the form that browsers give it, with the token of the question. */
export const PasskeyAnswer = z.strictObject({
  token: z.string().max(2_000),
  response: z.looseObject({ id: z.string().max(2_000) }),
})
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

/** What a signed-in person proves again who they are with. */
export const Proof = z.union([
  z.strictObject({ password: z.string().max(10_000) }),
  z.strictObject({ passkey: PasskeyAnswer }),
])
export type Proof = z.infer<typeof Proof>

/** What somebody can take the second step with on a host. */
export interface SecondSteps {
  app: boolean
  passkey: boolean
  /** Hosts that the person's other passkeys work on. */
  elsewhere: string[]
  /** Recovery codes that are left. */
  codes: number
}

/** The same as its owner sees it. */
export interface SecondStepsView {
  /** Whether they have one at all: who came in by a provider has none until they choose it. */
  hasPassword: boolean
  /** When an app that shows codes was set up; null without one. */
  appSince: Date | null
  passkeys: { id: string; name: string; hostname: string; createdAt: Date; lastUsedAt: Date | null }[]
  /** Recovery codes that are left. */
  codes: number
}

/** Longer than it takes to wait for as many tries, so that a pause gains nothing. */
const MEMORY = 3 * 60 * 60
/** Ten at once, then a wait that doubles: of passwords for one person from one place, and of second steps. */
export const PACE_OF_CODES = { max: 10, seconds: MEMORY, waits: { first: 30, longest: 15 * 60 } }

/** An account that a signed-in person may work in. */
export interface AccountChoice {
  id: string
  name: string
  kind: AccountKind
  role: Role
}

/** A live session with all that a request needs to know. */
export interface LiveSession {
  session: { id: string; hostname: string }
  user: {
    id: string
    email: string
    name: string | null
    /** Address of their picture. */
    image: string | null
    /** IANA name; null for that of the device. */
    timeZone: string | null
    theme: Theme | null
    language: Language | null
  }
  accounts: AccountChoice[]
  account: AccountFacts
  /** In the account, or in the agency that works as it. */
  role: Role
  /** The person's agency, where the account is one of its clients that it works as. */
  agency?: AccountChoice
  viewing?: Viewing
}

/** How an administrator looks into an account that is none of theirs. */
export interface Viewing {
  /** The platform's account, which they come from. */
  from: AccountChoice
  reason: string
  /** Whether they may change anything. */
  writes: boolean
}

/** Whom conversations can be given to. */
export interface Assignees {
  people: { id: string; name: string; isAway: boolean }[]
  teams: { id: string; name: string }[]
}
