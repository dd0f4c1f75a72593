import { z } from "zod"
import { invalidInput } from "../../core/errors.ts"
import { Tag } from "../../core/noun-fields.ts"
import { given } from "../../db/columns-of.ts"
import { command } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { lockContact } from "../../db/statements/contacts.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { contactById, contactOf } from "./find-contact.ts"
import { type ContactDetails, type FieldValue, isField, PersonsDetails } from "./schema.ts"

const Field = z.strictObject({
  name: z.string().trim().max(100, "must be at most 100 characters"),
  value: z.union([z.string().max(5000, "must be at most 5,000 characters"), z.number(), z.boolean()]),
})

/**
 * Changes what a person of the account can write about a contact: address and phone are held to their forms. `fields` are
 * all the contact's own fields that are one text, number, or yes or no; those that are left out go, deeper ones stay. Throws
 * `not_found`, or `invalid_input` that names the field.
 */
export const editContact = command({
  permission: "contacts.write",
  input: PersonsDetails.extend({ id: z.string(), fields: z.array(Field).max(200).optional() }),
  async run(ctx, { id: reference, fields, ...details }): Promise<ContactDetails> {
    const row = await lockedContact(ctx, reference)
    const { name, ...columns } = details
    const meta = fields && changedFields(row.meta, fields)
    await ctx.db.contact.updateMany({
      where: { id: row.id },
      data: { ...given(columns), ...(name !== undefined && { name: name ?? "" }), ...(meta && { meta }) },
    })
    await recordEvent(ctx, "contact.updated", { contactId: row.id })
    return contactOf(await contactById(ctx, row.id))
  },
})

/** Adds a tag to a contact, or takes one away; others change nothing meanwhile. Throws `not_found`. */
export const tagContact = command({
  permission: "contacts.write",
  input: z.strictObject({ id: z.string(), add: Tag.optional(), remove: z.string().optional() }),
  async run(ctx, { id: reference, add, remove }): Promise<string[]> {
    const { id, tags: before } = await lockedContact(ctx, reference)
    const kept = before.filter((tag) => !sameTag(tag, remove))
    const tags = add === undefined || kept.some((tag) => sameTag(tag, add)) ? kept : [...kept, add]
    if (tags.length > 50) throw invalidInput("must be at most 50 tags", ["tags"])
    await ctx.db.contact.updateMany({ where: { id }, data: { tags } })
    await recordEvent(ctx, "contact.updated", { contactId: id })
    return tags
  },
})

const sameTag = (tag: string, other: string | undefined) => tag.toLowerCase() === other?.trim().toLowerCase()

async function lockedContact(ctx: Scope, reference: string) {
  const { id } = await contactById(ctx, reference)
  await lockContact(sqlOf(ctx.db), ctx.account.id, id)
  return contactById(ctx, id)
}

function changedFields(stored: unknown, fields: readonly { name: string; value: FieldValue }[]) {
  const before = (stored ?? {}) as Record<string, unknown>
  const names = fields.map(({ name }) => name)
  if (names.includes("")) throw invalidInput("every field needs a name", ["fields"])
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) throw invalidInput(`"${twice}" is there twice`, ["fields"])
  const deeper = Object.entries(before).filter(([, value]) => !isField(value))
  const hidden = deeper.find(([name]) => names.includes(name))
  if (hidden) throw invalidInput(`"${hidden[0]}" holds more than a text and is kept as it is`, ["fields"])
  // A form shows everything as a text: a number that nobody changed stays one.
  const written = fields.map(({ name, value }) => {
    const known = before[name]
    return [name, known !== undefined && String(known) === String(value) ? known : value]
  })
  return Object.fromEntries([...deeper, ...written]) as Prisma.InputJsonObject
}
