import type { Context } from "../../../core/context.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { readSums, type SumRow, unsettledSums, writeSums } from "../../../db/statements/figure-sums.ts"
import { takeTurn } from "../../../db/statements/figures.ts"
import { type Scope, transaction } from "../../../db/transaction.ts"
import { dayOf } from "../days.ts"
import { addDetail, cutTo, type Detail } from "./part.ts"
import { monthOf, SHOWN } from "./sum-changes.ts"

const ROWS = 100
const DAY = 86_400_000
/** What was asked less often goes: words of a single visitor are nobody's business for long. */
const OFTEN = 2

/**
 * Cuts the details of days that are over for a day, and of such months, to what was asked more than once in the month,
 * and to the most frequent of that.
 */
export async function settle(ctx: Context): Promise<void> {
  while (await transaction(ctx, settleSome)) ctx.signal.throwIfAborted()
}

/** Whether there may be more. */
async function settleSome({ db, account }: Scope): Promise<boolean> {
  const sql = sqlOf(db)
  const [turn] = (await sql.query(takeTurn(account.id))).rows
  if (!turn?.mine) return false
  const day = dayOf(new Date(Date.now() - DAY))
  const { rows } = await sql.query(unsettledSums(account.id, { day, month: monthOf(day) }, ROWS))
  if (!rows.length) return false
  const months = rows.map((row) => ({ ...row, span: "month" as const, day: monthOf(row.day) }))
  const known = await sql.query(readSums(account.id, months))
  const monthly = new Map(known.rows.map((row) => [nameOf(row), whole(row)]))
  const cut = rows.map((row) => ({ ...row, detail: settled(row, monthly.get(nameOf(row))), tail: {} }))
  await sql.query(writeSums(account.id, cut, { settled: true }))
  return rows.length === ROWS
}

function settled(row: SumRow, month: Detail = {}): Detail {
  const own = whole(row)
  const often = <Value extends { n: number }>(kind: "question" | "topic", of: Record<string, Value> = {}) =>
    Object.fromEntries(Object.entries(of).filter(([key]) => (month[kind]?.[key]?.n ?? 0) >= OFTEN))
  const kept = { ...own, question: often("question", own.question), topic: often("topic", own.topic) }
  return cutTo(kept, SHOWN[row.span])
}

function whole({ detail, tail }: SumRow): Detail {
  const sum: Detail = {}
  addDetail(sum, detail as Detail)
  addDetail(sum, tail as Detail)
  return sum
}

const nameOf = ({ day, botId, channel }: SumRow) => `${monthOf(day)}|${botId}|${channel}`
