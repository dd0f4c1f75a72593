import { ROLE_SETTINGS } from "./role-address.ts"

const NOT_ALLOWED = "42501"

/** What to do about a fault where the owner lacks a right that it needs; null for other faults. */
export function mayNotMakeRoles(error: unknown): Error | null {
  if (!(error instanceof Error && "code" in error && error.code === NOT_ALLOWED)) return null
  const settings = Object.values(ROLE_SETTINGS).join(", ")
  return new Error(
    `The role of DATABASE_URL may not do what Livery needs (${error.message}). It has to own the database, and may create roles; or make the roles beforehand and name them in ${settings}: see docs/decisions/025-database-roles.md`,
    { cause: error },
  )
}
