import { systemSql } from "../../db/system.ts"

/** The widget whose hosted page has a name, whichever account of the realm it belongs to; null where the name is free. */
export async function findSlug(realmId: string, slug: string): Promise<{ id: string } | null> {
  const { rows } = await systemSql().query<{ id: string }>({
    text: `select id from "Integration" where "realmId" = $1 and slug = $2`,
    values: [realmId, slug],
  })
  return rows[0] ?? null
}
