import { z } from "zod"
import type { AccountFacts, AccountKind } from "../../core/context.ts"

export type Role = "owner" | "admin" | "editor" | "viewer"

export const SignInInput = z.strictObject({
  realmId: z.uuid(),
  email: z.string().max(1_000),
  password: z.string().max(10_000),
  /** Network address of the caller, where it is known. */
  address: z.string().optional(),
})

export const SignUpInput = z.strictObject({
  /** The agency on whose host the person signs up. */
  partnerId: z.uuid(),
  name: z.string().trim().min(1, "Enter your name").max(120),
  email: z.string().max(1_000),
  password: z.string().max(10_000),
  /** Name of the new account; the person's own name without it. */
  company: z.string().trim().max(120).optional(),
  address: z.string().optional(),
})

export const UserInput = z.strictObject({
  realmId: z.uuid(),
  email: z.string().max(1_000),
  password: z.string().max(10_000),
  name: z.string().trim().min(1).max(120).optional(),
  /** Where the person gets a membership. */
  accountId: z.uuid(),
  role: z.enum(["owner", "admin", "editor", "viewer"]).default("owner"),
})

/** Somebody who proved who they are. */
export interface Identified {
  userId: string
}

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
  user: { id: string; email: string; name: string | null; image: string | null }
  accounts: AccountChoice[]
  account: AccountFacts
  /** In the account, or in the agency that works as it. */
  role: Role
  /** The person's agency, where the account is one of its clients that it works as. */
  agency?: AccountChoice
}
