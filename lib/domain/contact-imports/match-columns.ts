import type { ImportField } from "./schema.ts"

/** What headers are called elsewhere, without spaces and accents; our own exports first. */
const NAMES: Record<Exclude<ImportField, "" | "field">, string[]> = {
  id: ["contactid"],
  externalId: [
    "externalid",
    "fingerprint",
    "customerid",
    "userid",
    "id",
    "kundennummer",
    "customernumber",
    "crmid",
  ],
  name: ["name", "fullname", "contact", "contactname", "displayname", "nombre", "nom", "nome", "kontakt"],
  firstName: ["firstname", "givenname", "vorname", "prenom", "nombredepila", "forename"],
  lastName: [
    "lastname",
    "surname",
    "familyname",
    "nachname",
    "nomdefamille",
    "apellido",
    "apellidos",
    "cognome",
  ],
  email: ["email", "mail", "emailaddress", "emailadresse", "correo", "courriel", "correoelectronico"],
  phone: [
    "phone",
    "phonenumber",
    "telephone",
    "telefon",
    "telefono",
    "tel",
    "mobile",
    "mobilephone",
    "handy",
    "cell",
  ],
  nick: ["nick", "nickname", "username", "alias"],
  note: ["note", "notes", "notiz", "notizen", "comment", "comments", "remark", "description"],
  tags: ["tags", "tag", "labels", "label", "groups", "segments"],
}

/** Columns of our exports that say what was, and are nobody's to write. */
const LEFT_OUT = [
  "createdat",
  "lastseenat",
  "leadat",
  "consentat",
  "consentversion",
  "channels",
  "conversations",
]

/**
 * What each column most likely is: the first of a name that is known is that field, a column that says nothing is left out,
 * and any other becomes a field of the contact's own. `samples` are the first rows.
 */
export function matchColumns(
  columns: readonly string[],
  samples: readonly (readonly string[])[],
): ImportField[] {
  const taken = new Set<ImportField>()
  return columns.map((column, at) => {
    const name = plain(column)
    if (LEFT_OUT.includes(name)) return ""
    const known =
      fieldCalled(name) ?? (looksLikeAddresses(samples.map((cells) => cells[at] ?? "")) ? "email" : undefined)
    if (known && !taken.has(known)) {
      taken.add(known)
      return known
    }
    return samples.some((cells) => cells[at]) ? "field" : ""
  })
}

const fieldCalled = (name: string) =>
  (Object.entries(NAMES) as [ImportField, string[]][]).find(([, names]) => names.includes(name))?.[0]

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

function looksLikeAddresses(cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean)
  return filled.length > 0 && filled.every((cell) => /^\S+@\S+\.\S+$/.test(cell))
}
