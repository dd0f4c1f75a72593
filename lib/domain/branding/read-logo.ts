import { systemSql } from "../../db/system.ts"

/** The logo of a host's realm that is kept here, for everybody; null where there is none. */
export const readLogo = (realmId: string) => readPicture(realmId, "logo")

/** The same of its icon. */
export const readIcon = (realmId: string) => readPicture(realmId, "favicon")

async function readPicture(
  realmId: string,
  column: "logo" | "favicon",
): Promise<{ type: string; bytes: Buffer } | null> {
  const { rows } = await systemSql().query<{ picture: string | null }>(
    `select ${column} as picture from "Brand" where "accountId" = $1`,
    [realmId],
  )
  const [, type, data] = /^data:([\w/]+);base64,(.*)$/s.exec(rows[0]?.picture ?? "") ?? []
  return type && data ? { type, bytes: Buffer.from(data, "base64") } : null
}
