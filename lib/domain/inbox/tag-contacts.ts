import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { isId } from "../../core/ids.ts"
import { nullIfNotFound } from "../../core/if-missing.ts"
import { Tag } from "../../core/noun-fields.ts"
import { transaction } from "../../db/transaction.ts"
import { tagContact } from "../contacts/contacts.ts"

/**
 * Adds a tag to the contacts of conversations, one after the other. Returns how many contacts have it now, and how many of
 * the conversations belong to nobody who is known, or are gone. Throws `invalid_input` for what is no tag, or where a contact
 * has as many as it can.
 */
export const tagContactsOf = procedure({
  permission: "contacts.write",
  input: z.strictObject({ conversationIds: z.array(z.string()).min(1).max(100), tag: Tag }),
  async run(ctx, { conversationIds, tag }): Promise<{ contacts: number; without: number }> {
    const wanted = [...new Set(conversationIds.filter(isId))]
    const where = { id: { in: wanted }, deletedAt: null, contactId: { not: null } }
    const rows = await transaction(
      ctx,
      ({ db }) => db.conversation.findMany({ where, select: { contactId: true } }),
      { readOnly: true },
    )
    const ids = [...new Set(rows.flatMap(({ contactId }) => contactId ?? []))].sort()
    let contacts = 0
    for (const id of ids) if (await tagContact(ctx, { id, add: tag }).catch(nullIfNotFound)) contacts++
    return { contacts, without: new Set(conversationIds).size - rows.length }
  },
})
