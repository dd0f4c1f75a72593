import { randomFillSync } from "node:crypto"

const pool = Buffer.alloc(16 * 256)
let used = pool.length
let lastMs = 0
let sequence = 0

/**
 * A new UUIDv7: 48 bits of milliseconds, then a counter that rises within the millisecond, then random bits, so that
 * ids made by one process sort in the order of their making.
 */
export function newId(now: number = Date.now()): string {
  if (now > lastMs) {
    lastMs = now
    sequence = 0
  } else if (++sequence > 0xfff) {
    lastMs++
    sequence = 0
  }
  return idOf(lastMs, sequence)
}

/** A new id that sorts behind another one, also where that was made by a host whose clock is ahead. */
export function newIdAfter(id: string | null): string {
  const made = newId()
  return id === null || made > id ? made : idOf(timeOf(id) + 1, 0)
}

/** The millisecond that an id names. */
export const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

function idOf(ms: number, counter: number): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.toString("hex", used, used + 16)
  used += 16
  const time = ms.toString(16).padStart(12, "0")
  const variant = ((Number.parseInt(random.charAt(0), 16) & 3) | 8).toString(16)
  const count = counter.toString(16).padStart(3, "0")
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${random.slice(1, 4)}-${random.slice(4, 16)}`
}

/** The id that sorts directly behind another: for what belongs there although it was made later. */
export function idAfter(id: string): string {
  const next = (BigInt(`0x${id.replaceAll("-", "")}`) + 1n).toString(16).padStart(32, "0")
  return next.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

/** The least id that can be made in a millisecond: a bound for "since then". */
export function firstId(ms: number): string {
  const time = Math.max(0, Math.floor(ms)).toString(16).padStart(12, "0")
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text can be an id at all; anything else is answered like an unknown id, without asking the database. */
export const isId = (text: string): boolean => UUID.test(text)
