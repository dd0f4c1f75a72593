import {
  readSums,
  readVisitors,
  type SumKey,
  type SumRow,
  type VisitorRow,
  writeSums,
  writeVisitors,
} from "../../../db/statements/figure-sums.ts"
import type { Sql } from "../../../db/wire/wire.ts"
import { dayOf } from "../days.ts"
import { addDetail, addPart, cutTo, type Detail, emptyPart, type Part, split } from "./part.ts"
import { addVisit, type Visit } from "./visits.ts"

/** Names of each kind that are shown of a day or month, and that are kept beside them while it runs. */
export const SHOWN = { day: 25, month: 100 }
const KEPT = 400
const DAY = 86_400_000

type Change = { part: Part; sign: 1 | -1 }

/** Changes of an account's sums that are written together. */
export class SumChanges {
  readonly #sums = new Map<string, { key: SumKey; changes: Change[] }>()
  readonly #visits = new Map<string, { row: VisitorRow; changes: { visit: Visit; sign: 1 | -1 }[] }>()

  /** A part of a day, which is also one of its month. */
  add(place: Omit<SumKey, "span">, part: Part, sign: 1 | -1): void {
    for (const span of ["day", "month"] as const) {
      const key = { ...place, span, day: span === "day" ? place.day : monthOf(place.day) }
      const name = nameOf(key)
      const found = this.#sums.get(name) ?? { key, changes: [] }
      found.changes.push({ part, sign })
      this.#sums.set(name, found)
    }
  }

  addVisit(visit: Visit, sign: 1 | -1): void {
    const { day, botId, channel } = visit
    const row = { day, botId, channel, visitors: 0, back: [] }
    const name = `${day}|${botId}|${channel}`
    const found = this.#visits.get(name) ?? { row, changes: [] }
    found.changes.push({ visit, sign })
    this.#visits.set(name, found)
  }

  /** Whether any is of a day that is over. */
  reachBack(): boolean {
    const today = dayOf(new Date())
    const days = [...this.#sums.values()].flatMap(({ key }) => (key.span === "day" ? key.day : []))
    return [...days, ...[...this.#visits.values()].map(({ row }) => row.day)].some((day) => day < today)
  }

  /** Reads the rows that change, applies what was added, and writes them. */
  async write(sql: Sql, accountId: string): Promise<void> {
    const keys = [...this.#sums.values()].map(({ key }) => key)
    if (keys.length) {
      const known = (await sql.query(readSums(accountId, keys))).rows
      const rows = new Map(known.map((row) => [nameOf(row), row]))
      const written = [...this.#sums].map(([name, { key, changes }]) => changed(key, rows.get(name), changes))
      await sql.query(writeSums(accountId, written))
    }
    const visits = [...this.#visits.values()]
    if (!visits.length) return
    const known = (
      await sql.query(
        readVisitors(
          accountId,
          visits.map(({ row }) => row),
        ),
      )
    ).rows
    const rows = new Map(known.map((row) => [`${row.day}|${row.botId}|${row.channel}`, row]))
    for (const [name, { row, changes }] of this.#visits) {
      const kept = rows.get(name)
      if (kept) Object.assign(row, kept)
      for (const { visit, sign } of changes) addVisit(row, visit, sign)
    }
    await sql.query(
      writeVisitors(
        accountId,
        visits.map(({ row }) => row),
      ),
    )
  }
}

function changed(key: SumKey, row: SumRow | undefined, changes: readonly Change[]): SumRow {
  const part = row ? partIn(row) : emptyPart()
  for (const change of changes) addPart(part, change.part, change.sign)
  for (const name of Object.keys(part) as (keyof Part)[])
    if (name !== "detail") part[name] = Math.max(0, part[name])
  const isRunning = key.span === "month" || key.day >= dayOf(new Date(Date.now() - DAY))
  const { head, tail } = split(part.detail, SHOWN[key.span])
  return { ...key, ...part, detail: head, tail: isRunning ? cutTo(tail, KEPT) : {} }
}

function partIn({ span: _, day: __, botId: ___, channel: ____, tail, ...row }: SumRow): Part {
  const part = row as unknown as Part
  addDetail(part.detail, tail as Detail)
  return part
}

const nameOf = ({ span, day, botId, channel }: SumKey) => `${span}|${day}|${botId}|${channel}`

/** The first of a day's month. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`
