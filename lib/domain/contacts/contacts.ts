import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { columnsOf as settingColumns } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { lockContact } from "../../db/statements/contacts.ts"
import { recordEvent } from "../events/events.ts"
import { contactById, contactOf, findByFingerprint } from "./find-contact.ts"
import { type ContactDetails, ContactSettings, type ContactTask } from "./schema.ts"

export { editContact, tagContact } from "./edit-contact.ts"
export { contactById, findByFingerprint } from "./find-contact.ts"
export { mergeContacts, previewMerge } from "./merge.ts"
export { listTags, pageOfContacts } from "./page-of-contacts.ts"
export { getContactProfile } from "./profile.ts"

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

/**
 * Deletes a contact. Its conversations, ratings and tasks stay, without it. Throws `not_found`, also for one that was merged
 * into another: whoever tidies up what they merged does not mean the contact that was kept.
 */
export const deleteContact = command({
  permission: "contacts.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id } = await contactById(ctx, reference)
    if (id !== reference.toLowerCase()) throw notFound("contact")
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
    const { fingerprint, ...changes } = settings
    const known = await findByFingerprint(ctx, fingerprint)
    if (!known) throw new LiveryError("conflict", "The contact was deleted at this moment")
    return updateContact(ctx, { id: known.id, settings: changes })
  },
})

/** The settings that were given, as columns. */
const columnsOf = (settings: ContactSettings, storedMeta?: ContactDetails["meta"]) => {
  const { name, ...columns } = settingColumns(settings, storedMeta)
  return { ...columns, ...(name !== undefined && { name: name ?? "" }) }
}
