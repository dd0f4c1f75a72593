import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

const FORGET = ["revokedAt", "expiresAt"].map((over) =>
  forgetSome("Token", `"${over}" < now() - interval '90 days'`, `"${over}"`),
)

/** Removes keys that were revoked or ran out 90 days ago, of every account; returns how many. */
export async function forgetTokens(): Promise<number> {
  let total = 0
  for (const text of FORGET) total += await untilNone(systemSql(), text)
  return total
}
