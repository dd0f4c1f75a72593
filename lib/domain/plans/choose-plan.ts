import { LiveryError } from "../../core/errors.ts"
import type { Sql } from "../../db/wire/wire.ts"

const CHOOSE = `select id from "Plan" where "accountId" = $1::uuid and "archivedAt" is null
  and case when $2::text is null then "isDefault" else id::text = $2 or lower(name) = lower($2) end order by id limit 1`

/**
 * The id of the agency's plan with that name, whatever its case, or id; without one that of its default plan, null where
 * it has none. Throws `invalid_input` where no plan that it sells is named so.
 */
export async function choosePlan(sql: Sql, agencyId: string, plan: string | null): Promise<string | null> {
  const { rows } = await sql.query<{ id: string }>({ text: CHOOSE, values: [agencyId, plan] })
  if (!rows[0] && plan !== null)
    throw new LiveryError("invalid_input", `This agency has no plan named ${plan}`, { path: ["plan"] })
  return rows[0]?.id ?? null
}
