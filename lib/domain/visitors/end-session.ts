import { transaction } from "../../db/transaction.ts"
import type { VisitorContext } from "./schema.ts"

/** Ends a visitor's session: its token, its secret and what it has open are worth nothing any more. */
export async function endSession(ctx: VisitorContext): Promise<void> {
  const { sessionId: id } = ctx.visit
  await transaction(ctx, ({ db }) =>
    db.visitorSession.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } }),
  )
}
