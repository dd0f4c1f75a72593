import { isId } from "../../core/ids.ts"
import { Tag } from "../../core/noun-fields.ts"
import { CONTACT_FIELDS, PersonsDetails } from "../contacts/schema.ts"
import type { ImportField } from "./schema.ts"

/** What one row says of a contact; what it leaves empty is left as it is. */
export interface Meant {
  /** Livery's own id. */
  id: string | null
  externalId: string | null
  values: { name?: string; email?: string; phone?: string; nick?: string; description?: string }
  tags: string[]
  meta: Record<string, string>
}

/** A row as what it means, or why it cannot be one, in words for people. */
export function interpretRow(
  cells: readonly string[],
  {
    columns,
    fields,
    tags,
  }: { columns: readonly string[]; fields: readonly ImportField[]; tags: readonly string[] },
): Meant | string {
  if (cells.slice(columns.length).some(Boolean)) return "It has more cells than the file has columns."
  const of = (field: ImportField) => cells[fields.indexOf(field)] || undefined
  const details = PersonsDetails.safeParse({
    name: of("name") ?? ([of("firstName"), of("lastName")].filter(Boolean).join(" ") || undefined),
    email: of("email"),
    phone: of("phone"),
    nick: of("nick"),
    description: of("note"),
  })
  if (!details.success) {
    const [issue] = details.error.issues
    return `The ${SAID[String(issue?.path[0])] ?? "row"} ${issue?.code === "too_big" ? "is too long" : issue?.message}.`
  }
  const id = of("id") ?? null
  if (id !== null && !isId(id)) return "The contact id is malformed."
  const externalId = of("externalId") ?? null
  if (externalId !== null && !CONTACT_FIELDS.fingerprint.value.safeParse(externalId).success)
    return "The external id is longer than 300 characters."
  const given = [...tags, ...(of("tags") ?? "").split(/[,;|]/)].map((tag) => tag.trim()).filter(Boolean)
  const wrong = given.find((tag) => !Tag.safeParse(tag).success)
  if (wrong !== undefined) return `The tag “${wrong.slice(0, 60)}” is longer than 50 characters.`
  const meta: Record<string, string> = {}
  for (const [at, field] of fields.entries()) {
    const [cell, name] = [cells[at], columns[at]]
    if (field !== "field" || !cell || !name) continue
    if (cell.length > 5000) return `“${name}” is longer than 5,000 characters.`
    meta[name] = cell
  }
  const values = Object.fromEntries(Object.entries(details.data).filter(([, value]) => value))
  const meant = {
    id: id?.toLowerCase() ?? null,
    externalId,
    values: values as Meant["values"],
    tags: given,
    meta,
  }
  if (!id && !externalId && !meant.values.email && !meant.values.phone)
    return "Nothing in it tells the person from others: an id, an e-mail address or a phone number."
  return meant
}

const SAID: Record<string, string> = {
  name: "name",
  email: "e-mail address",
  phone: "phone number",
  nick: "nickname",
  description: "note",
}
