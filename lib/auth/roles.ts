import type { Permission, Principal } from "../core/context.ts"
import type { Role } from "../domain/identity/schema.ts"

const READ: readonly Permission[] = [
  "account.read",
  "members.read",
  "tokens.read",
  "bots.read",
  "knowledge.read",
  "conversations.read",
  "contacts.read",
  "analytics.read",
  "tools.read",
  "webhooks.read",
  "clients.read",
]
const EDIT: readonly Permission[] = [
  ...READ,
  "bots.write",
  "knowledge.write",
  "conversations.write",
  "contacts.write",
  "tools.write",
]
const ADMINISTER: readonly Permission[] = [
  ...EDIT,
  "account.write",
  "members.write",
  "tokens.write",
  "webhooks.write",
  "clients.write",
]

const PERMISSIONS: Record<Role, Principal["permissions"]> = {
  viewer: new Set(READ),
  editor: new Set(EDIT),
  admin: new Set(ADMINISTER),
  owner: "all",
}

/** What a member may do in an account. */
export const permissionsOf = (role: Role): Principal["permissions"] => PERMISSIONS[role]
