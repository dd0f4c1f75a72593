import type { Contact as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import type { Meant } from "./interpret-row.ts"

/** Contacts that rows of a file may be about, by everything that tells a person. */
export interface Known {
  byId: Map<string, Row>
  /** Ids of contacts by fingerprint, address and phone; of the latter two there may be several. */
  byFingerprint: Map<string, string>
  byTerm: Map<string, Set<string>>
}

/** What is known of those whom the rows name. With `lock` nobody changes them until the transaction ends. */
export async function knownOf({ db, account }: Scope, rows: readonly Meant[], lock: boolean): Promise<Known> {
  const fingerprints = rows.flatMap(({ externalId }) => externalId ?? [])
  const terms = [...new Set(rows.flatMap(termsOf))]
  const [own, merged, found, led] = [
    await db.contact.findMany({
      where: { fingerprint: { in: fingerprints } },
      select: { id: true, fingerprint: true },
    }),
    await db.mergedContact.findMany({ where: { fingerprint: { in: fingerprints } } }),
    await db.contactTerm.findMany({
      where: { term: { in: terms.map((term) => new Uint8Array(Buffer.from(term))) } },
    }),
    await db.mergedContact.findMany({ where: { id: { in: rows.flatMap(({ id }) => id ?? []) } } }),
  ]
  const ids = [
    ...own.map(({ id }) => id),
    ...merged.map(({ contactId }) => contactId),
    ...found.map(({ contactId }) => contactId),
    ...led.map(({ contactId }) => contactId),
    ...rows.flatMap(({ id }) => id ?? []),
  ]
  const wanted = [...new Set(ids)].sort()
  if (lock && wanted.length)
    await db.$queryRaw`select id from "Contact" where "accountId" = ${account.id}::uuid and id = any (${wanted}::uuid[]) order by id for update`
  const contacts = await db.contact.findMany({ where: { id: { in: wanted } } })
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  for (const { id, contactId } of led) {
    const kept = byId.get(contactId)
    if (kept) byId.set(id, kept)
  }
  const known: Known = { byId, byFingerprint: new Map(), byTerm: new Map() }
  for (const { fingerprint, contactId } of merged) known.byFingerprint.set(fingerprint, contactId)
  for (const { fingerprint, id } of own) known.byFingerprint.set(fingerprint, id)
  for (const { contactId, term } of found) addTerm(known, Buffer.from(term).toString(), contactId)
  return known
}

/** The terms of an address and a phone, as triggers keep them (migration "contacts_room"). */
export const termsOf = ({ values: { email, phone } }: Pick<Meant, "values">): string[] => [
  ...(email ? [`e${email.toLowerCase()}`] : []),
  ...(phone ? [`p${phone.replace(/\D/g, "").replace(/^0+/, "")}`] : []),
]

export function addTerm({ byTerm }: Known, term: string, contactId: string): void {
  const ids = byTerm.get(term) ?? new Set()
  byTerm.set(term, ids.add(contactId))
}

/** Whom a row is about: a contact that is known, nobody yet (null), or why that cannot be said. */
export function resolveRow(meant: Meant, known: Known): Row | null | string {
  const { id, externalId } = meant
  if (id) return known.byId.get(id) ?? "There is no contact with this contact id in your account."
  const named = externalId !== null ? known.byFingerprint.get(externalId) : undefined
  if (named) return known.byId.get(named) ?? null
  const [term] = termsOf(meant)
  const ids = [...((term && known.byTerm.get(term)) || [])]
  if (ids.length > 1)
    return `${ids.length} contacts have this ${meant.values.email ? "e-mail address" : "phone number"}. Merge them first.`
  const row = ids[0] ? known.byId.get(ids[0]) : undefined
  if (!row) return null
  const hasOther = externalId !== null && row.fingerprint !== row.id && !row.fingerprint.startsWith("widget:")
  if (hasOther) return "A contact with another external id has this e-mail address or phone number."
  return row
}
