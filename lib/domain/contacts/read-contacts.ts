import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Contact as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { contactOf } from "./contact-of.ts"
import type { ContactDetails, ContactTask } from "./schema.ts"

/** Contacts by cursor, as the action API pages. */
export const listContacts = query({
  permission: "contacts.read",
  input: Cursor,
  run: async (ctx, cursor): Promise<ContactDetails[]> =>
    (await ctx.db.contact.findMany(cursorArgs(cursor, {}))).map(contactOf),
})

/** A contact by id. Throws `not_found`. */
export const getContact = query({
  permission: "contacts.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, { id }): Promise<ContactDetails> => contactOf(await contactById(ctx, id)),
})

/** The tasks that are about a contact, by cursor. */
export const listContactTasks = query({
  permission: "contacts.read",
  input: Cursor.extend({ contactId: z.string() }),
  async run(ctx, { contactId, ...cursor }): Promise<ContactTask[]> {
    const { id } = await contactById(ctx, contactId)
    const rows = await ctx.db.task.findMany(cursorArgs(cursor, { contactId: id }))
    return rows.map(({ accountId, meta, ...task }) => ({ ...task, meta: meta as ContactTask["meta"] }))
  },
})

/** The row of a contact by id, for other modules' commands. Throws `not_found`. */
export async function contactById(ctx: Scope, id: string): Promise<Row> {
  const row = isId(id) ? await ctx.db.contact.findFirst({ where: { id } }) : null
  if (!row) throw notFound("contact")
  return row
}

/** The id of the contact with a fingerprint, or null. */
export const findByFingerprint = (ctx: Scope, fingerprint: string): Promise<{ id: string } | null> =>
  ctx.db.contact.findFirst({ where: { fingerprint }, select: { id: true } })
