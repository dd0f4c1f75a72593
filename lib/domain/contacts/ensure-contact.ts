import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { columnsOf, contactOf } from "./contact-of.ts"
import { contactById, findByFingerprint } from "./read-contacts.ts"
import { type ContactDetails, ContactSettings } from "./schema.ts"
import { updateContact } from "./update-contact.ts"

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
