import type { Context, RepeatableRequest } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { untilNone } from "../../db/forget-some.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import * as requests from "../../db/statements/idempotent-requests.ts"
import { systemSql } from "../../db/system.ts"
import { type Scope, sqlTransaction } from "../../db/transaction.ts"
import { batch, type Statement } from "../../db/wire/wire.ts"

/** An answer as it is kept and given again. */
export interface Answer {
  status: number
  type: string
  body: string
}

/** A request that is this caller's to answer: exactly one of the two ends it. */
export interface Claim {
  request: RepeatableRequest
  /**
   * Keeps the answer for a day; within a transaction it is kept if and only if that commits, and `conflict` undoes it where
   * the request has an heir by now.
   */
  keep(answer: Answer, scope?: Scope): Promise<void>
  /** Leaves the request to the next one with its key: that is the first, or goes on from what was committed. */
  drop(): Promise<void>
}

const RENEW_EVERY = 10_000

/**
 * Recognises a request by the key that its caller gave it (contract: a key makes a request safe to repeat): the answer
 * that an equal one got within the last day, or the claim to answer it. Throws `unprocessable` when the key was used
 * for another request (another `hash`) and `conflict` while the first is under way.
 */
export async function claimOrAnswer(ctx: Context, key: string, hash: Buffer): Promise<Answer | Claim> {
  const { id } = ctx.account
  const holder = newId()
  const found = await sqlTransaction(ctx, async (sql) => {
    const claim = requests.claimRequest(id, { key, hash, holder })
    const [claimed] = (await sql.query<Pick<RepeatableRequest, "made">>(claim)).rows
    if (claimed) return { key, holder, made: claimed.made }
    return (await sql.query<requests.RequestRow>(requests.findRequest(id, key))).rows[0] ?? UNDER_WAY
  })
  if ("holder" in found) return claimOf(ctx, found)
  if (found !== UNDER_WAY && !found.hash.equals(hash))
    throw new LiveryError("unprocessable", "This Idempotency-Key was used for another request")
  if (found.status === null) throw underWay()
  return { status: found.status, type: found.type ?? "", body: found.body ?? "" }
}

/** Ended between the two looks: for this caller it was under way. */
const UNDER_WAY: requests.RequestRow = { hash: Buffer.alloc(0), status: null, type: null, body: null }

/** The same request while it is under way. */
const underWay = () =>
  new LiveryError("conflict", "A request with this Idempotency-Key is under way", { retryAfter: 1 })

/**
 * The statement that names what a transaction commits under the request's key, if it has one: ids that an heir goes on from when
 * this process dies before it could answer. Undoes the transaction with `conflict` where there is an heir already.
 */
export const nameMade = ({ account, request }: Context, made: Record<string, string>): Statement | null =>
  request ? requests.nameMade(account.id, request, made) : null

/** The same within a command's transaction. */
export async function nameMadeIn(scope: Scope, made: Record<string, string>): Promise<void> {
  const statement = nameMade(scope, made)
  if (statement) await sqlOf(scope.db).query(statement)
}

function claimOf(ctx: Context, request: RepeatableRequest): Claim {
  const { id } = ctx.account
  const renew = () =>
    batch(ctx, [requests.renewRequest(id, request)]).catch((error) =>
      ctx.log.warn("a request's claim could not be renewed", { code: String(error?.code ?? "") }),
    )
  const timer = setInterval(renew, RENEW_EVERY).unref()
  return {
    request,
    async keep(answer, scope) {
      clearInterval(timer)
      const statement = requests.answerRequest(id, request, answer)
      if (!scope) await batch(ctx, [statement])
      else if (!(await sqlOf(scope.db).query(statement)).rowCount) throw underWay()
    },
    async drop() {
      clearInterval(timer)
      await batch(ctx, [requests.dropRequest(id, request)])
    },
  }
}

/** Removes answers that are older than a day, of every account; returns how many. */
export async function forgetRequests(): Promise<number> {
  return untilNone(systemSql(), requests.FORGET_REQUESTS)
}
