import { z } from "zod"
import { query } from "../../db/command.ts"
import type { ConversationVisitor } from "./schema.ts"

const Consent = z.object({
  text: z.string().nullish(),
  version: z.string().nullish(),
  at: z.string(),
})

/**
 * The contact that a conversation belongs to, with what they told about themselves and what they agreed to; null where the
 * conversation has none, or is none of the account's.
 */
export const visitorOfConversation = query({
  permission: "contacts.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }): Promise<ConversationVisitor | null> {
    const row = await ctx.db.conversation.findFirst({
      where: { id, deletedAt: null },
      select: { contact: true },
    })
    if (!row?.contact) return null
    const { name, email, phone, meta, leadAt, consent } = row.contact
    const agreed = Consent.safeParse(consent).data
    return {
      id: row.contact.id,
      name: name || null,
      email,
      phone,
      answers: answersOf(meta),
      leadAt,
      consent: agreed
        ? { text: agreed.text ?? null, version: agreed.version ?? null, at: new Date(agreed.at) }
        : null,
    }
  },
})

/** What of a contact's meta reads as an answer: texts, numbers, and yes or no. */
const answersOf = (meta: unknown): ConversationVisitor["answers"] =>
  Object.entries((meta ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? [{ name, value: typeof value === "number" ? String(value) : value }]
      : [],
  )
