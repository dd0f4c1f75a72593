import { z } from "zod"
import { command } from "../../db/command.ts"
import { lockContact } from "../../db/hot/contacts.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { contactById } from "./read-contacts.ts"

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
