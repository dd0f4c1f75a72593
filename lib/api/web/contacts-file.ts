import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { pageOfContacts } from "../../domain/contacts/contacts.ts"
import type { ContactPage, ListedContact } from "../../domain/contacts/schema.ts"
import { csvRow } from "../csv.ts"

type Wanted = Pick<z.input<typeof ContactPage>, "filter" | "order" | "isReversed">

/** Fields of the contacts' own that a table has columns for. */
const MOST_FIELDS = 200

/** The columns of a table: named so that an import of the same file knows them. */
const COLUMNS: [string, (contact: ListedContact) => unknown][] = [
  ["Contact id", ({ id }) => id],
  [
    "External id",
    ({ id, fingerprint }) => (fingerprint === id || fingerprint.startsWith("widget:") ? "" : fingerprint),
  ],
  ["Name", ({ name }) => name],
  ["E-mail", ({ email }) => email],
  ["Phone", ({ phone }) => phone],
  ["Nickname", ({ nick }) => nick],
  ["Note", ({ description }) => description],
  ["Tags", ({ tags }) => tags.join(", ")],
  ["Channels", ({ channels }) => channels.join(", ")],
  ["Conversations", ({ conversations }) => conversations],
  ["Created at", ({ createdAt }) => createdAt.toISOString()],
  ["Last seen at", ({ lastSeenAt }) => lastSeenAt?.toISOString()],
  ["Lead at", ({ leadAt }) => leadAt?.toISOString()],
  ["Consent at", ({ consentAt }) => consentAt?.toISOString()],
  ["Consent version", ({ consentVersion }) => consentVersion],
]

/** Contacts as a table, a piece at a time; each field of theirs has a column of its own. */
export async function* contactsCsv(ctx: Context, wanted: Wanted): AsyncGenerator<string, void> {
  const fields = await fieldsOf(ctx, wanted)
  yield `\ufeff${csvRow([...COLUMNS.map(([name]) => name), ...fields])}`
  for await (const contacts of pages(ctx, wanted))
    yield contacts
      .map((contact) =>
        csvRow([...COLUMNS.map(([, of]) => of(contact)), ...fields.map((name) => contact.meta[name])]),
      )
      .join("")
}

/** The same as a JSON array. */
export async function* contactsJson(ctx: Context, wanted: Wanted): AsyncGenerator<string, void> {
  let before = "["
  for await (const contacts of pages(ctx, wanted)) {
    yield contacts.map((contact, at) => `${at ? "," : before}\n${JSON.stringify(shown(contact))}`).join("")
    if (contacts.length) before = ","
  }
  yield before === "[" ? "[]\n" : "\n]\n"
}

const shown = ({ fingerprint, meta, description, site, ...contact }: ListedContact) => ({
  ...contact,
  externalId: fingerprint,
  note: description,
  fields: meta,
})

/** The names of all fields, read ahead: a table says its columns first. */
async function fieldsOf(ctx: Context, wanted: Wanted): Promise<string[]> {
  const names = new Set<string>()
  for await (const contacts of pages(ctx, wanted))
    for (const { meta } of contacts)
      for (const name of Object.keys(meta)) if (names.size < MOST_FIELDS) names.add(name)
  return [...names].sort()
}

async function* pages(ctx: Context, wanted: Wanted): AsyncGenerator<ListedContact[], void> {
  for (let after: string | null | undefined; after !== null; ctx.signal.throwIfAborted()) {
    const page = await pageOfContacts(ctx, { ...wanted, take: 1000, ...(after && { after }) })
    yield page.contacts
    after = page.next
  }
}
