import { z } from "zod"
import type { InputKind } from "./schema.ts"

/**
 * What a visitor's message says where a flow asked for something of a kind: text and addresses as they are, numbers as
 * numbers, dates as 2026-12-31. Null: it cannot be read as that.
 */
export function readValue(kind: InputKind, message: string): string | number | null {
  const text = message.trim()
  if (!text) return null
  switch (kind) {
    case "text":
      return text.slice(0, LONGEST)
    case "number":
      return readNumber(text)
    case "email":
      return readAddress(text)
    case "phone":
      return readPhone(text)
    case "date":
      return readDate(text)
  }
}

const LONGEST = 4000

/** "1,250.50", "1.250,50", "12 pieces": one number and words around it. */
function readNumber(text: string): number | null {
  const [found, ...more] = text.match(/[-+]?\d[\d.,' ]*/g) ?? []
  if (found === undefined || more.length > 0) return null
  const written = found.replaceAll(/[' ]/g, "").replace(/[.,]+$/, "")
  const last = Math.max(written.lastIndexOf("."), written.lastIndexOf(","))
  const [whole, part] = last < 0 ? [written, ""] : [written.slice(0, last), written.slice(last + 1)]
  const isThousands = last >= 0 && part.length === 3 && !whole.startsWith("0")
  const digits = whole.replaceAll(/[.,]/g, "")
  const number = Number(isThousands ? digits + part : part ? `${digits}.${part}` : digits)
  return Number.isFinite(number) ? number : null
}

const Address = z.email()

/** The one address of a message: people write sentences around it. */
function readAddress(text: string): string | null {
  const found = text.split(/[\s,;<>()]+/).filter((word) => word.includes("@"))
  const address = found[0]?.replace(/[.!?:]+$/, "")
  return found.length === 1 && address && Address.safeParse(address).success ? address : null
}

/** With the country's prefix where it has one: "+34 600 11 22 33" is "+34600112233". */
function readPhone(text: string): string | null {
  const [found, ...more] = text.match(/(?:\+|00)?\(?\d[\d\s()./-]{4,30}\d/g) ?? []
  if (found === undefined || more.length > 0) return null
  const digits = found.replaceAll(/[^\d+]/g, "").replace(/^00/, "+")
  return /^\+?\d{6,15}$/.test(digits) ? digits : null
}

/** 2026-12-31, 31.12.2026, 31/12/2026; where both could be the month, the day comes first. */
function readDate(text: string): string | null {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const written = /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/.exec(text)
  if (!written) return null
  const [, first, second, year] = written
  return dateOf(year, second, first) ?? dateOf(year, first, second)
}

/** Null for days that no calendar has. */
function dateOf(year = "", month = "", day = ""): string | null {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null
}
