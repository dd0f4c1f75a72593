import { expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import { may, type Permission } from "#lib/core/context.ts"
import type { Role } from "#lib/domain/identity/schema.ts"

const can = (role: Role, permission: Permission) =>
  may({ kind: "user", id: "u", permissions: permissionsOf(role), allowedRoutes: [] }, permission)

// Written out by hand: least role that may.
const LEAST: [Permission, Role][] = [
  ["account.read", "viewer"],
  ["members.read", "viewer"],
  ["tokens.read", "viewer"],
  ["bots.read", "viewer"],
  ["knowledge.read", "viewer"],
  ["conversations.read", "viewer"],
  ["contacts.read", "viewer"],
  ["analytics.read", "viewer"],
  ["tools.read", "viewer"],
  ["clients.read", "viewer"],
  ["bots.write", "editor"],
  ["knowledge.write", "editor"],
  ["conversations.write", "agent"],
  ["contacts.write", "agent"],
  ["tools.write", "editor"],
  ["account.write", "admin"],
  ["members.write", "admin"],
  ["tokens.write", "admin"],
  ["clients.write", "admin"],
  ["audit.read", "admin"],
  ["ownership.write", "owner"],
  ["analytics.write", "owner"],
]
const ROLES: Role[] = ["viewer", "agent", "editor", "admin", "owner"]

test.each(LEAST)("%s begins with %s", (permission, least) => {
  for (const role of ROLES) expect(can(role, permission)).toBe(ROLES.indexOf(role) >= ROLES.indexOf(least))
})
