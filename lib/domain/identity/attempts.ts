import { LiveryError } from "../../core/errors.ts"
import { systemSql } from "../../db/system.ts"

export interface Allowance {
  key: string
  /** The key of the person whom the attempts are at, with which these are forgotten as well. */
  person?: string
  /** Attempts without a wait between them. */
  max: number
  /** When all is forgotten: so long after the first attempt, or after the last one where there are waits. */
  seconds: number
  /** Seconds of the first wait and of the longest; each is twice the last. Without it nothing more is admitted. */
  waits?: { first: number; longest: number }
}

const WAIT = `least($4::float8, $3::float8 * 2 ^ least(t.count - $2::int, 30)) * interval '1 second'`
const TAKE = `insert into "SignInAttempt" as t (key, count, "expiresAt", "lastAt", person)
    values ($1, 1, now() + $5 * interval '1 second', now(), $6)
  on conflict (key) do update set
    count = case when t."expiresAt" <= now() then 1 else t.count + 1 end,
    "expiresAt" = case when t."expiresAt" <= now() or $3::float8 is not null then excluded."expiresAt" else t."expiresAt" end,
    "lastAt" = now()
  where t."expiresAt" <= now() or t.count < $2::int or t."lastAt" + ${WAIT} <= now()
  returning count`
const LEFT = `select ceil(extract(epoch from coalesce("lastAt" + ${WAIT}, "expiresAt") - now()))::int as wait
  from "SignInAttempt" t where key = $1`

/** Takes one attempt before it is made, exact over all processes, or throws `too_many_requests` with the wait. */
export async function takeAttempt({ key, person, max, seconds, waits }: Allowance): Promise<void> {
  const pace = [key, max, waits?.first ?? null, waits?.longest ?? null]
  const values = [...pace, seconds, person ?? null]
  const { rowCount } = await systemSql().query({ text: TAKE, values })
  if (rowCount) return
  const { rows } = await systemSql().query<{ wait: number }>(LEFT, pace)
  throw tooMany(rows[0]?.wait)
}

/** Takes an attempt of each, or of none: what is refused by one does not count for the others. */
export async function takeAttempts(allowances: Allowance[]): Promise<void> {
  const taken: string[] = []
  try {
    for (const allowance of allowances) {
      await takeAttempt(allowance)
      taken.push(allowance.key)
    }
  } catch (error) {
    await Promise.all(taken.map(returnAttempt))
    throw error
  }
}

/** The refusal of an attempt that comes too soon. */
export const tooMany = (seconds = 1): LiveryError =>
  new LiveryError("too_many_requests", "Too many attempts. Wait a while and try again", {
    retryAfter: Math.max(1, seconds),
  })

/** Forgets the attempts under a key, and where it is a person's, all that are at them. */
export const forgetAttempts = (key: string) =>
  systemSql().query(`delete from "SignInAttempt" where key = $1 or person = $1`, [key])

/** Gives one attempt back to somebody who proved who they are, or whose attempt was not made. */
export const returnAttempt = (key: string) =>
  systemSql().query(
    `with last as (delete from "SignInAttempt" where key = $1 and count <= 1)
      update "SignInAttempt" set count = count - 1 where key = $1 and count > 1`,
    [key],
  )

/** Removes what is forgotten; returns how many keys. */
export const sweepAttempts = async (): Promise<number> =>
  (await systemSql().query(`delete from "SignInAttempt" where "expiresAt" < now()`)).rowCount ?? 0
