import { encode } from "next-auth/jwt"
import type { AccountKind } from "#lib/core/context.ts"
import { installSecret } from "#lib/core/env.ts"
import { startSession } from "#lib/domain/identity/identity.ts"
import { sender } from "#tests/support/api.ts"
import type { By } from "./entries.ts"
import type { makeWorld, Person } from "./world.ts"

type World = Awaited<ReturnType<typeof makeWorld>>

export const ROLES = ["viewer", "editor", "owner"] as const
export const OUTSIDERS = ["anonymous", "visitor", "another customer", "another partner", "admin"] as const
export type Role = (typeof ROLES)[number]
export type Outsider = (typeof OUTSIDERS)[number]

export interface Identity {
  name: Role | Outsider
  hostname: string
  headers: Record<string, string>
  /** Of the account in which the person works; null for who is not signed in. */
  kind: AccountKind | null
}

/** The eight who ask, each with one session. What is an agency's is asked by its own people, anything else by the client's. */
export async function makeIdentities(world: World) {
  const { ours, theirs, install } = world.hostnames
  const visitor = await visitorOf(world.ids.bot ?? "")
  const nobody = { hostname: ours, kind: null }
  const outsiders: Record<Outsider, () => Promise<Identity>> = {
    anonymous: async () => ({ ...nobody, name: "anonymous", headers: {} }),
    visitor: async () => ({ ...nobody, name: "visitor", headers: { authorization: `Bearer ${visitor}` } }),
    "another customer": async () => signedIn("another customer", world.sibling, ours),
    "another partner": async () => signedIn("another partner", world.stranger, theirs),
    admin: async () => signedIn("admin", world.admin, install),
  }
  const known = new Map<string, Promise<Identity>>()
  const once = (name: string, make: () => Promise<Identity>) => {
    const identity = known.get(name) ?? make()
    known.set(name, identity)
    return identity
  }
  return {
    outsider: (name: Outsider) => once(name, outsiders[name]),
    insider: (by: By, role: Role) => {
      const sells = by.includes("partner") && !by.includes("customer")
      const person = (sells ? world.partner : world.customer)[role]
      return once(person.principal.id, () => signedIn(role, person, ours))
    },
    /** Signs everybody in again, whose sessions may have ended. */
    forget: () => known.clear(),
  }
}

/** Signs somebody in, in a browser of their own. */
async function signedIn(name: Identity["name"], person: Person, hostname: string): Promise<Identity> {
  const sid = await startSession(person.principal.id, hostname)
  const cookie = await encode({ token: { sid }, secret: installSecret() })
  return { name, hostname, kind: person.account.kind, headers: { cookie: `livery.session=${cookie}` } }
}

/** The session of a visitor who talks with the victim's bot. */
async function visitorOf(bot: string): Promise<string> {
  const page = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" }
  const { json } = await sender(page)("POST /visitor/sessions", { body: { bot } })
  return String(json.token)
}
