import { z } from "zod"
import { command } from "../../db/command.ts"
import { lockContact } from "../../db/hot/contacts.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { columnsOf, contactOf } from "./contact-of.ts"
import { contactById } from "./read-contacts.ts"
import { type ContactDetails, ContactSettings } from "./schema.ts"

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
