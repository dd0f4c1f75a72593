import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import * as requests from "../../db/hot/idempotent-requests.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { systemSql } from "../../db/system.ts"
import { hot, type Scope, trips } from "../../db/transaction.ts"

/** An answer as it is kept and given again. */
export interface Answer {
  status: number
  type: string
  body: string
}

/** A request that is this caller's to answer: exactly one of the two ends it. */
export interface Claim {
  /** Keeps the answer for a day; within a transaction it is kept if and only if that commits. */
  keep(answer: Answer, scope?: Scope): Promise<void>
  /** Forgets the request, so that the next one with its key is the first. */
  drop(): Promise<void>
}

const RENEW_EVERY = 20_000

/**
 * Recognises a request by the key that its caller gave it (contracts: decision 19): the answer that an equal one got
 * within the last day, or the claim to answer it. Throws `unprocessable` when the key was used for another request
 * (another `hash`) and `conflict` while the first is under way.
 */
export async function claimOrAnswer(ctx: Context, key: string, hash: Buffer): Promise<Answer | Claim> {
  const { id } = ctx.account
  const found = await hot(ctx, async (sql) => {
    const claimed = await sql.query(requests.claimRequest(id, key, hash))
    if (claimed.rowCount) return null
    return (await sql.query<requests.RequestRow>(requests.findRequest(id, key))).rows[0] ?? UNDER_WAY
  })
  if (!found) return claimOf(ctx, key)
  if (found !== UNDER_WAY && !found.hash.equals(hash))
    throw new LiveryError("unprocessable", "This Idempotency-Key was used for another request")
  if (found.status === null)
    throw new LiveryError("conflict", "A request with this Idempotency-Key is under way", { retryAfter: 1 })
  return { status: found.status, type: found.type ?? "", body: found.body ?? "" }
}

/** Ended between the two looks: for this caller it was under way. */
const UNDER_WAY: requests.RequestRow = { hash: Buffer.alloc(0), status: null, type: null, body: null }

function claimOf(ctx: Context, key: string): Claim {
  const { id } = ctx.account
  const renew = () =>
    trips(ctx)
      .query(requests.renewRequest(id, key))
      .catch((error) =>
        ctx.log.warn("a request's claim could not be renewed", { code: String(error?.code ?? "") }),
      )
  const timer = setInterval(renew, RENEW_EVERY).unref()
  return {
    async keep(answer, scope) {
      clearInterval(timer)
      const statement = requests.answerRequest(id, key, answer)
      if (scope) await sqlOf(scope.db).query(statement)
      else await trips(ctx).query(statement)
    },
    async drop() {
      clearInterval(timer)
      await trips(ctx).query(requests.dropRequest(id, key))
    },
  }
}

/** Removes answers that are older than a day, of every account; returns how many. */
export async function forgetRequests(): Promise<number> {
  let forgotten = 0
  for (;;) {
    const { rowCount } = await systemSql().query(requests.FORGET_REQUESTS)
    if (!rowCount) return forgotten
    forgotten += rowCount
  }
}
