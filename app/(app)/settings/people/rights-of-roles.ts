import * as words from "#components/words/words.ts"
import { permissionsOf } from "#lib/auth/roles.ts"
import { may, type Permission } from "#lib/core/context.ts"
import { ROLES, type Role } from "#lib/domain/identity/schema.ts"

/** The tasks that roles differ in, each with who may do it: read off the declared permissions, so that it cannot differ. */
export const rightsOfRoles = (): { task: string; by: Role[] }[] =>
  Object.entries(words.people.rights.tasks).map(([permission, task]) => ({
    task,
    by: ROLES.filter((role) => mayAs(role, permission as keyof typeof words.people.rights.tasks)),
  }))

const mayAs = (role: Role, permission: Permission): boolean =>
  may({ kind: "user", id: "", permissions: permissionsOf(role), allowedRoutes: [] }, permission)
