import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { command } from "../../db/command.ts"
import { createContact, ensureContact, findByFingerprint, updateContact } from "../contacts/contacts.ts"
import { ContactSettings } from "../contacts/schema.ts"
import { lockConversation } from "./crud.ts"

/**
 * Keeps who a conversation is with: the contact of the fingerprint that is named, else the conversation's own, which is
 * made where there is none. A visitor cannot become somebody who is known already. Throws `not_found`.
 */
export const upsertContact = command({
  permission: "contacts.write",
  input: z.strictObject({ conversationId: z.string(), settings: ContactSettings }),
  async run(ctx, { conversationId, settings }): Promise<{ id: string }> {
    const { contactId: own } = await lockConversation(ctx, conversationId)
    const { fingerprint } = settings
    if (ctx.principal.kind === "visitor" && fingerprint) {
      const known = await findByFingerprint(ctx, fingerprint)
      if (known && known.id !== own)
        throw new LiveryError("not_authorized", "This fingerprint is another contact's")
    }
    const { id } = fingerprint
      ? await ensureContact(ctx, { ...settings, fingerprint })
      : own
        ? await updateContact(ctx, { id: own, settings })
        : await createContact(ctx, settings)
    if (id !== own) {
      await ctx.db.conversation.updateMany({ where: { id: conversationId }, data: { contactId: id } })
      await ctx.db.rating.updateMany({ where: { conversationId }, data: { contactId: id } })
    }
    return { id }
  },
})
