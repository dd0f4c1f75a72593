import { cache } from "react"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { listAssignees } from "#lib/domain/identity/identity.ts"

/** Whom conversations can be given to, read once for a page. */
export const assigneesOf = cache((ctx: SessionContext) => listAssignees(ctx, {}))
