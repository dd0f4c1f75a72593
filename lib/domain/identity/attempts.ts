import { LiveryError } from "../../core/errors.ts"
import { systemSql } from "../../db/system.ts"

interface Allowance {
  key: string
  max: number
  /** Length of the window that begins with the first attempt. */
  seconds: number
}

const ADMIT = `insert into "SignInAttempt" as t (key, count, "expiresAt") values ($1, 1, now() + $3 * interval '1 second')
  on conflict (key) do update set
    count = case when t."expiresAt" <= now() then 1 else t.count + 1 end,
    "expiresAt" = case when t."expiresAt" <= now() then excluded."expiresAt" else t."expiresAt" end
  where t.count < $2 or t."expiresAt" <= now()
  returning count`

/** Takes one attempt before it is made, exact over all processes, or throws `too_many_requests`. */
export async function takeAttempt({ key, max, seconds }: Allowance): Promise<void> {
  const { rowCount } = await systemSql().query({ name: "attempt", text: ADMIT, values: [key, max, seconds] })
  if (rowCount) return
  const { rows } = await systemSql().query<{ wait: number }>(
    `select ceil(extract(epoch from "expiresAt" - now()))::int as wait from "SignInAttempt" where key = $1`,
    [key],
  )
  throw new LiveryError("too_many_requests", "Too many attempts. Wait a while and try again", {
    retryAfter: Math.max(1, rows[0]?.wait ?? 1),
  })
}

/** Forgets the attempts at a person who then proved who they are. */
export const forgetAttempts = (key: string) =>
  systemSql().query(`delete from "SignInAttempt" where key = $1 or "expiresAt" < now() - interval '1 day'`, [
    key,
  ])

/** Gives one attempt back to an address from which somebody signed in. */
export const returnAttempt = (key: string) =>
  systemSql().query(`update "SignInAttempt" set count = greatest(count - 1, 0) where key = $1`, [key])
