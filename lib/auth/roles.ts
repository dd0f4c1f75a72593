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
/** Of who answers in the inbox and builds nothing. */
const ANSWER: readonly Permission[] = [...READ, "conversations.write", "contacts.write"]
const EDIT: readonly Permission[] = [...ANSWER, "bots.write", "knowledge.write", "tools.write"]
const ADMINISTER: readonly Permission[] = [
  ...EDIT,
  "account.write",
  "members.write",
  "tokens.write",
  "webhooks.write",
  "clients.write",
  "audit.read",
]

const PERMISSIONS: Record<Role, Principal["permissions"]> = {
  viewer: new Set(READ),
  agent: new Set(ANSWER),
  editor: new Set(EDIT),
  admin: new Set(ADMINISTER),
  owner: "all",
}

const LOOK: Principal["permissions"] = new Set<Permission>([...READ, "audit.read"])

/** What an administrator may do in an account that they look into: read, until they allow themselves changes. */
export const permissionsOfViewing = ({ writes }: { writes: boolean }): Principal["permissions"] =>
  writes ? PERMISSIONS.admin : LOOK

/** What a member may do in an account. */
export const permissionsOf = (role: Role): Principal["permissions"] => PERMISSIONS[role]
