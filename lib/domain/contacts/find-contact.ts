import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import type { Contact as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { CONTACT_FIELDS, type ContactDetails } from "./schema.ts"

/**
 * The row of a contact by id, for other modules' commands; of one that was merged into another, that one's
 * (docs/decisions/070-merged-contacts.md). Throws `not_found`.
 */
export async function contactById(ctx: Scope, reference: string): Promise<Row> {
  const id = isId(reference) ? reference.toLowerCase() : null
  const row = id && ((await ctx.db.contact.findFirst({ where: { id } })) ?? (await keptOf(ctx, { id })))
  if (!row) throw notFound("contact")
  return row
}

/** The id of the contact with a fingerprint, its own or that of one that was merged into it; or null. */
export async function findByFingerprint(ctx: Scope, fingerprint: string): Promise<{ id: string } | null> {
  const select = { id: true }
  return (
    (await ctx.db.contact.findFirst({ where: { fingerprint }, select })) ??
    (await keptOf(ctx, { fingerprint }))
  )
}

async function keptOf(ctx: Scope, merged: { id: string } | { fingerprint: string }): Promise<Row | null> {
  const found = await ctx.db.mergedContact.findFirst({ where: merged, select: { contactId: true } })
  return found && ctx.db.contact.findFirst({ where: { id: found.contactId } })
}

/** A contact as the domain shows it; one that has no name is stored with an empty one. */
export const contactOf = (row: Row): ContactDetails => ({
  ...nounOf(CONTACT_FIELDS, row),
  name: row.name || null,
})
