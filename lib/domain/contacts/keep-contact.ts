import type { Context } from "../../core/context.ts"
import { upsertContactRow } from "../../db/hot/contacts.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { eventStatement } from "../events/events.ts"
import type { Contact, ContactInput } from "./schema.ts"

/**
 * The account's contact of that fingerprint, made or brought up to date in the caller's transaction. Its row stays locked
 * until then, so that what one visitor does at the same time happens one after the other.
 */
export async function keepContact(ctx: Context, sql: Sql, input: ContactInput): Promise<Contact> {
  const { created, ...contact } = await upsertContactRow(sql, ctx.account.id, input)
  if (created) await sql.query(eventStatement(ctx, "contact.created", { contactId: contact.id }))
  return contact
}
