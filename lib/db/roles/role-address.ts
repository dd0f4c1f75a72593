import { createHmac } from "node:crypto"
import { env, installSecret } from "../../core/env.ts"

/** What a connection is for: requests, the system across accounts, agencies on their own clients. */
export type Role = "app" | "system" | "partner"
export const ROLES: readonly Role[] = ["app", "system", "partner"]

/** The settings that name roles which were made beforehand. */
export const ROLE_SETTINGS = {
  app: "DATABASE_APP_URL",
  system: "DATABASE_SYSTEM_URL",
  partner: "DATABASE_PARTNER_URL",
} as const satisfies Record<Role, string>

export interface Login {
  name: string
  password: string
}

/**
 * Where a role logs in, to another database where one is given. Unless a setting names it, that is DATABASE_URL with a name and password that follow from
 * LIVERY_SECRET, so that every host of an install comes to the same ones (docs/decisions/025-database-roles.md).
 */
export function roleAddress(role: Role, database?: string): string {
  const given = env()[ROLE_SETTINGS[role]]
  if (given) return given
  const { name, password } = loginOf(role)
  const address = new URL(database ?? databaseUrl())
  // In the query, because the host may be a socket's folder, and a URL without host takes no user.
  address.searchParams.set("user", name)
  address.searchParams.set("password", password)
  return address.href
}

/** Where a role logs in past a transaction pooler, for what lives as long as a connection: listening, locks, jobs. */
export function directAddress(role: Role): string {
  const direct = env().DATABASE_DIRECT_URL
  const given = env()[ROLE_SETTINGS[role]]
  if (!direct || !given) return roleAddress(role, direct)
  const { username, password, searchParams } = new URL(given)
  const address = new URL(direct)
  address.searchParams.set("user", searchParams.get("user") ?? decodeURIComponent(username))
  address.searchParams.set("password", searchParams.get("password") ?? decodeURIComponent(password))
  return address.href
}

/** Where the tables' owner logs in, past a pooler as well. */
export const ownerAddress = (): string => env().DATABASE_DIRECT_URL ?? databaseUrl()

/** Name and password of a role that Livery makes by itself. */
export function loginOf(role: Role): Login {
  const derive = (purpose: string) => createHmac("sha256", installSecret()).update(purpose).digest()
  return {
    name: `livery_${role}_${derive("database roles").toString("hex").slice(0, 10)}`,
    password: derive(`password of the database role ${role}`).toString("base64url"),
  }
}

/** The address of the tables' owner. Throws where there is no database yet. */
function databaseUrl(): string {
  const url = env().DATABASE_URL
  if (!url)
    throw new Error(
      "DATABASE_URL is not set: start Livery with `npm start`, which brings up its own database",
    )
  return url
}
