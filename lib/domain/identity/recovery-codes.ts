import { randomInt } from "node:crypto"
import { sign } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import type { TenantDb } from "../../db/transaction.ts"
import type { Sql } from "../../db/wire/wire.ts"

const COUNT = 10
/** Without letters and digits that look alike: 10 of them are 49 bits. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
const LENGTH = 10

type Db = Pick<TenantDb, "recoveryCode">

/** Ten new codes of a person, shown this once; the ones before end. */
export async function renewCodes(db: Db, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  await db.recoveryCode.deleteMany({ where: { userId } })
  await db.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: hashOf(userId, code) })) })
  return codes
}

/** The same for somebody who has none yet; null for others. */
export async function firstCodes(db: Db, userId: string): Promise<string[] | null> {
  return (await db.recoveryCode.count({ where: { userId } })) ? null : renewCodes(db, userId)
}

const USE = `update "RecoveryCode" set "usedAt" = now() where "userId" = $1::uuid and hash = $2 and "usedAt" is null returning hash`

/** Uses a code up, exactly once whatever the number of callers; false for one that is none or was used. */
export async function useRecoveryCode(sql: Sql, userId: string, code: string): Promise<boolean> {
  const { rows } = await sql.query({ text: USE, values: [userId, hashOf(userId, code)] })
  return rows.length > 0
}

const newCode = () => {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("")
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** Keyed by the install's secret: a copy of the table alone does not let them be guessed. */
const hashOf = (userId: string, code: string): Buffer<ArrayBuffer> => {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, "")
  return Buffer.from(sign(installSecret(), "recovery-code", `${userId} ${plain}`), "base64url")
}
