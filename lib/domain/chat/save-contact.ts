import type { Context } from "../../core/context.ts"
import { upsertContactRow } from "../../db/statements/contacts.ts"
import type { Sql } from "../../db/wire/wire.ts"
import type { Contact, ContactInput } from "../contacts/schema.ts"
import { eventStatement } from "../events/events.ts"

/**
 * The account's contact of that fingerprint, made or brought up to date in the caller's transaction. Its row stays locked
 * until then, so that what one visitor does at the same time happens one after the other.
 */
export async function saveContact(ctx: Context, sql: Sql, input: ContactInput): Promise<Contact> {
  const { created, ...contact } = await upsertContactRow(sql, ctx.account.id, input)
  if (created) await sql.query(eventStatement(ctx, "contact.created", { contactId: contact.id }))
  return contact
}
