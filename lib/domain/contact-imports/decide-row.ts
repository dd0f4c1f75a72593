import { newId } from "../../core/ids.ts"
import type { Prisma, Contact as Row } from "../../db/generated/client.ts"
import { interpretRow, type Meant } from "./interpret-row.ts"
import { addTerm, type Known, resolveRow, termsOf } from "./resolve-rows.ts"
import type { ImportField, RowOutcome } from "./schema.ts"

/** What becomes of one row, and what has to be written for it. */
export interface Decision {
  outcome: RowOutcome
  reason: string | null
  contactId: string | null
  create?: Prisma.ContactCreateManyInput & { id: string }
  update?: { id: string; data: Prisma.ContactUpdateManyMutationInput }
}

interface Matching {
  columns: readonly string[]
  fields: readonly ImportField[]
  tags: readonly string[]
}

const refused = (reason: string): Decision => ({ outcome: "refused", reason, contactId: null })

/** The rows as what they mean, or why they mean nothing. */
export const meantBy = (rows: readonly { cells: string[] }[], matching: Matching): (Meant | string)[] =>
  rows.map(({ cells }) => interpretRow(cells, matching))

/**
 * What becomes of a row. What it makes or changes is known from then on, so that a second row about the same person meets
 * the first one's.
 */
export function decideRow(meant: Meant | string, known: Known): Decision {
  if (typeof meant === "string") return refused(meant)
  const row = resolveRow(meant, known)
  if (typeof row === "string") return refused(row)
  return row ? change(row, meant, known) : make(meant, known)
}

function make(meant: Meant, known: Known): Decision {
  const id = newId()
  const { name = "", ...values } = meant.values
  const create = {
    id,
    fingerprint: meant.externalId ?? id,
    name,
    ...values,
    tags: meant.tags.filter((tag, at) => !hasTag(meant.tags.slice(0, at), tag)).slice(0, 50),
    meta: meant.meta as Prisma.InputJsonObject,
  }
  note(known, { ...BLANK, ...create, meta: meant.meta } as Row)
  return { outcome: "created", reason: null, contactId: id, create }
}

/** What a contact has before anything is known of it. */
const BLANK = { email: null, phone: null, nick: null, description: null, preferences: null }

function change(row: Row, meant: Meant, known: Known): Decision {
  const values = Object.entries(meant.values).filter(([name, value]) => row[name as keyof Row] !== value)
  const meta = (row.meta ?? {}) as Record<string, unknown>
  const fields = Object.entries(meant.meta).filter(([name, value]) => String(meta[name] ?? "") !== value)
  const deeper = fields.find(([name]) => typeof meta[name] === "object" && meta[name] !== null)
  if (deeper) return refused(`“${deeper[0]}” of the contact holds more than a text and is kept as it is.`)
  const tags = meant.tags.filter((tag, at) => !hasTag([...row.tags, ...meant.tags.slice(0, at)], tag))
  if (row.tags.length + tags.length > 50) return refused("The contact would have more than 50 tags.")
  const namesIt = meant.externalId !== null && row.fingerprint === row.id
  if (!values.length && !fields.length && !tags.length && !namesIt)
    return { outcome: "unchanged", reason: null, contactId: row.id }
  const data = {
    ...Object.fromEntries(values),
    ...(fields.length && { meta: { ...meta, ...Object.fromEntries(fields) } as Prisma.InputJsonObject }),
    ...(tags.length && { tags: [...row.tags, ...tags] }),
    ...(namesIt && meant.externalId !== null && { fingerprint: meant.externalId }),
  }
  Object.assign(row, data)
  note(known, row)
  return { outcome: "updated", reason: null, contactId: row.id, update: { id: row.id, data } }
}

function note(known: Known, row: Row): void {
  known.byId.set(row.id, row)
  known.byFingerprint.set(row.fingerprint, row.id)
  const { email, phone } = row
  const values = { ...(email && { email }), ...(phone && { phone }) }
  for (const term of termsOf({ values })) addTerm(known, term, row.id)
}

const hasTag = (tags: readonly string[], tag: string) =>
  tags.some((each) => each.toLowerCase() === tag.toLowerCase())
