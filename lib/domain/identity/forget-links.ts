import { systemSql } from "../../db/system.ts"

const OVER = `"expiresAt" < now() - interval '30 days'`

/**
 * Removes invitations and links to a new password that are over for 30 days, used or not; until then their pages say
 * what became of them. Returns how many.
 */
export async function forgetLinks(): Promise<number> {
  const removed = await Promise.all(
    ["Invitation", "PasswordReset"].map((table) => systemSql().query(`delete from "${table}" where ${OVER}`)),
  )
  return removed.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0)
}
