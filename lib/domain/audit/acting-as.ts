import { PLATFORM_ID } from "../accounts/accounts.ts"

/** Whose an actor is, by the account that they act for; null where that is the log's own. */
export const actingAs = (account: string | null) =>
  account === null ? null : account === PLATFORM_ID ? ("operator" as const) : ("agency" as const)
