import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { command } from "../../db/command.ts"
import { createContact, ensureContact, findByFingerprint, updateContact } from "../contacts/contacts.ts"
import { ContactSettings, isGivenFingerprint } from "../contacts/schema.ts"
import { lockConversation } from "./crud.ts"

/**
 * Keeps who a conversation is with: the contact of the fingerprint that is named, else the conversation's own, which is
 * made where there is none. A visitor cannot become somebody who is known already, nor somebody whom the account may
 * vouch for later. Throws `not_found`, `not_authorized`.
 */
export const upsertContact = command({
  permission: "contacts.write",
  input: z.strictObject({ conversationId: z.string(), settings: ContactSettings }),
  async run(ctx, { conversationId, settings }): Promise<{ id: string }> {
    const { contactId: own } = await lockConversation(ctx, conversationId)
    const { fingerprint } = settings
    if (ctx.principal.kind === "visitor" && fingerprint) {
      const known = await findByFingerprint(ctx, fingerprint)
      const isForeign = known ? known.id !== own : isGivenFingerprint(fingerprint)
      if (isForeign) throw new LiveryError("not_authorized", "This fingerprint is another contact's")
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
