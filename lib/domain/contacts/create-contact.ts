import { newId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { columnsOf, contactOf } from "./contact-of.ts"
import { contactById } from "./read-contacts.ts"
import { type ContactDetails, ContactSettings } from "./schema.ts"

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
