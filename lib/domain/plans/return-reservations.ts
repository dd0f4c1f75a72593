import { systemSql } from "../../db/system.ts"
import type { Sql } from "../../db/wire/wire.ts"

const RETURN = `with due as (
    delete from "TokenHold" where ("accountId", id) in (
      select "accountId", id from "TokenHold" where "leaseUntil" < now() for update skip locked
    ) returning *
  )
  select livery_spend(due."accountId", a."parentId", due.period, -due.own, -due.partners),
    livery_spend_cost(due."accountId", a."parentId", due."botId", due.period, -coalesce(due.cost[1], 0), -coalesce(due.cost[2], 0), -coalesce(due.cost[3], 0)),
    livery_spend_wallet(due."accountId", -coalesce(due.cost[4], 0))
  from due join "Account" a on a.id = due."accountId" order by due."accountId"`

const RETURN_ALL = `with ended as (delete from "TokenHold" where "accountId" = $1::uuid returning *)
  select livery_spend(ended."accountId", a."parentId", ended.period, -ended.own, -ended.partners),
    livery_spend_cost(ended."accountId", a."parentId", ended."botId", ended.period, -coalesce(ended.cost[1], 0), -coalesce(ended.cost[2], 0), -coalesce(ended.cost[3], 0)),
    livery_spend_wallet(ended."accountId", -coalesce(ended.cost[4], 0))
  from ended join "Account" a on a.id = ended."accountId"`

/** Gives back all that an account which is being deleted has reserved for answers that are not stored. */
export const returnReservationsOf = (sql: Sql, accountId: string) =>
  sql.query({ text: RETURN_ALL, values: [accountId] })

/**
 * Gives back the tokens that are reserved for answers whose process died before it could say what they took, to account and
 * agency alike. Returns how many answers those were; however many processes do it, each is given back once.
 */
export async function returnReservations(): Promise<number> {
  return (await systemSql().query(RETURN)).rowCount ?? 0
}
