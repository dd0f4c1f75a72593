import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { columnsOf as settingColumns } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Contact as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { lockContact } from "../../db/statements/contacts.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { CONTACT_FIELDS, type ContactDetails, ContactSettings, type ContactTask } from "./schema.ts"

/** Makes a contact, under a fingerprint of its own where none is given. Throws `conflict` when another contact has it. */
export const createContact = command({
  permission: "contacts.write",
  input: ContactSettings,
  async run(ctx, settings): Promise<ContactDetails> {
    const id = newId()
    await ctx.db.contact.createMany({ data: [{ fingerprint: id, ...columnsOf(settings), id }] })
    await recordEvent(ctx, "contact.created", { contactId: id })
    return contactOf(await contactById(ctx, id))
  },
})

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

/** Changes what is named and leaves the rest; null clears. Throws `not_found`, or `conflict` for another's fingerprint. */
export const updateContact = command({
  permission: "contacts.write",
  input: z.strictObject({ id: z.string(), settings: ContactSettings }),
  async run(ctx, { id: reference, settings }): Promise<ContactDetails> {
    const { id } = await contactById(ctx, reference)
    await lockContact(sqlOf(ctx.db), ctx.account.id, id)
    const { meta } = contactOf(await contactById(ctx, id))
    await ctx.db.contact.updateMany({ where: { id }, data: columnsOf(settings, meta) })
    await recordEvent(ctx, "contact.updated", { contactId: id })
    return contactOf(await contactById(ctx, id))
  },
})

/** Deletes a contact. Its conversations, ratings and tasks stay, without it. Throws `not_found`. */
export const deleteContact = command({
  permission: "contacts.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id } = await contactById(ctx, reference)
    await lockContact(sqlOf(ctx.db), ctx.account.id, id)
    const unlink = { where: { contactId: id }, data: { contactId: null } }
    await ctx.db.conversation.updateMany(unlink)
    await ctx.db.rating.updateMany(unlink)
    await ctx.db.task.updateMany(unlink)
    await ctx.db.contact.deleteMany({ where: { id } })
    await recordEvent(ctx, "contact.deleted", { contactId: id })
    return { id }
  },
})

/** The contact of a fingerprint: made, or brought up to date with what is given. The same fingerprint at once is one contact. */
export const ensureContact = command({
  permission: "contacts.write",
  input: ContactSettings.required({ fingerprint: true }),
  async run(ctx, settings): Promise<ContactDetails> {
    const id = newId()
    const data = [{ ...columnsOf(settings), fingerprint: settings.fingerprint, id }]
    const { count } = await ctx.db.contact.createMany({ data, skipDuplicates: true })
    if (count) {
      await recordEvent(ctx, "contact.created", { contactId: id })
      return contactOf(await contactById(ctx, id))
    }
    const known = await findByFingerprint(ctx, settings.fingerprint)
    if (!known) throw new LiveryError("conflict", "The contact was deleted at this moment")
    return updateContact(ctx, { id: known.id, settings })
  },
})

/** A contact as the domain shows it; one that has no name is stored with an empty one. */
const contactOf = (row: Row): ContactDetails => ({
  ...nounOf(CONTACT_FIELDS, row),
  name: row.name || null,
})

/** The settings that were given, as columns. */
const columnsOf = (settings: ContactSettings, storedMeta?: ContactDetails["meta"]) => {
  const { name, ...columns } = settingColumns(settings, storedMeta)
  return { ...columns, ...(name !== undefined && { name: name ?? "" }) }
}
