import { systemSql } from "../../db/system.ts"

/** The logo of a host's realm that is kept here, for everybody; null where there is none. */
export async function readLogo(realmId: string): Promise<{ type: string; bytes: Buffer } | null> {
  const { rows } = await systemSql().query<{ logo: string | null }>(
    `select logo from "Brand" where "accountId" = $1`,
    [realmId],
  )
  const [, type, data] = /^data:([\w/]+);base64,(.*)$/s.exec(rows[0]?.logo ?? "") ?? []
  return type && data ? { type, bytes: Buffer.from(data, "base64") } : null
}
