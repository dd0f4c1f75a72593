import { type AccountFacts, type Metric, systemContext } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { makeLog } from "../../core/log.ts"
import { once } from "../../core/runtime.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import { sqlTransaction } from "../../db/transaction.ts"
import { insertEventOnce } from "../events/events.ts"
import { periodOf } from "./periods.ts"

/** What this process has recorded, so that a caller who is refused again and again costs nothing more. */
const noted = () => once("limits.noted", () => new Set<string>())

/**
 * Passes a failure on, and records the event `limit.reached` when it is one of a limit: once per account, metric, period
 * and limit, in a transaction of its own, as that of the refused request is undone.
 */
export const noteLimit =
  (account: AccountFacts) =>
  (error: unknown): never => {
    const fault = translateDatabaseError(error)
    if (isLiveryError(fault) && fault.code === "limit_reached") note(account, fault.details.noun as Metric)
    throw error
  }

function note(account: AccountFacts, metric: Metric): void {
  // A budget of a bot's own owner is no limit of the plan.
  if (!(metric in account.limits)) return
  const [own, above] = [account.limits[metric], account.parentLimits[metric]]
  const limit = Math.min(own ?? Number.POSITIVE_INFINITY, above ?? Number.POSITIVE_INFINITY)
  const subject = { metric, period: periodOf(metric, new Date()), limit: String(limit) }
  const key = Object.values({ id: account.id, ...subject }).join()
  if (noted().has(key)) return
  if (noted().size > 50_000) noted().clear()
  noted().add(key)
  const log = makeLog({ accountId: account.id })
  const ctx = systemContext(account, log, "limits")
  sqlTransaction(ctx, (sql) => insertEventOnce(ctx, sql, "limit.reached", subject)).catch((error) => {
    noted().delete(key)
    log.warn("a reached limit could not be recorded", { code: String(error?.code ?? "") })
  })
}
