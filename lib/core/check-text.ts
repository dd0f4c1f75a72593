import { invalidInput } from "./errors.ts"

/** Why PostgreSQL cannot store a text, and where in a value it is, outermost first. */
interface Unstorable {
  reason: string
  path: PropertyKey[]
}

/** A value within another. */
interface Place {
  value: unknown
  key: PropertyKey
  above: Place | undefined
}

/**
 * A text in a value, at any depth of its arrays and plain objects, that PostgreSQL cannot store: it takes neither NUL nor
 * half a surrogate pair. Names of members count as texts. Undefined where there is none.
 */
export function findUnstorable(given: unknown): Unstorable | undefined {
  // A list that grows in place of a recursion, which the depth of what was sent could overflow.
  const places: Place[] = [{ value: given, key: "", above: undefined }]
  for (const place of places) {
    const { value } = place
    const reason = typeof value === "string" ? reasonAgainst(value) : addMembers(place, places)
    if (reason !== undefined) return { reason, path: pathTo(place) }
  }
  return undefined
}

/** Throws `invalid_input` for a text that PostgreSQL cannot store. */
export function checkText(text: string): void {
  const reason = reasonAgainst(text)
  if (reason !== undefined) throw invalidInput(`The text ${reason}`)
}

function reasonAgainst(text: string): string | undefined {
  if (text.includes("\0")) return "contains a character that cannot be stored (NUL)"
  return text.isWellFormed() ? undefined : "contains a broken character (half a surrogate pair)"
}

/** Adds what may hold texts, or answers why the name of a member cannot be stored. */
function addMembers(above: Place, places: Place[]): string | undefined {
  const { value } = above
  if (!isList(value)) return undefined
  for (const [key, member] of Object.entries(value)) {
    const reason = Array.isArray(value) ? undefined : reasonAgainst(key)
    if (reason !== undefined) return reason
    if (typeof member === "string" || isList(member)) places.push({ value: member, key, above })
  }
  return undefined
}

/** Files, dates, streams and the like hold no text that was sent as such. */
function isList(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false
  if (Array.isArray(value)) return true
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function pathTo(place: Place): PropertyKey[] {
  const path: PropertyKey[] = []
  for (let { key, above }: Place = place; above; { key, above } = above) path.push(key)
  return path.reverse()
}
