import { z } from "zod"
import { TEST_CHANNEL } from "../../core/channel-names.ts"
import { query } from "../../db/command.ts"
import { contactById, contactOf } from "./find-contact.ts"
import type { Agreement, ContactProfile } from "./schema.ts"

const SHOWN = 20

/** Everything about a contact that its page shows; of one that was merged, about the kept one. Throws `not_found`. */
export const getContactProfile = query({
  permission: "contacts.read",
  input: z.strictObject({ id: z.string() }),
  async run({ db, ...ctx }, { id: reference }): Promise<ContactProfile> {
    const row = await contactById({ db, ...ctx }, reference)
    const where = { contactId: row.id }
    const visible = { ...where, deletedAt: null, channel: { not: TEST_CHANNEL } }
    const identities = await db.contactIdentity.findMany({ where, orderBy: { id: "asc" } })
    const sessions = await db.visitorSession.findMany({
      where: { ...where, isPreview: false, revokedAt: null },
      orderBy: { lastSeenAt: "desc" },
      take: SHOWN,
    })
    const merged = await db.mergedContact.findMany({ where, orderBy: { createdAt: "desc" } })
    const conversations = await db.conversation.findMany({
      where: visible,
      include: { bot: { select: { name: true } } },
      orderBy: { id: "desc" },
      take: SHOWN,
    })
    const agreements = [row.consent, ...merged.map(({ consent }) => consent)].flatMap(agreementOf)
    return {
      contact: contactOf(row),
      leadAt: row.leadAt,
      lastSeenAt: row.lastSeenAt.getTime() > 0 ? row.lastSeenAt : null,
      identities: identities.map(({ channel, externalId, userName, verifiedEmail, verifiedPhone }) => ({
        channel,
        externalId,
        userName,
        verifiedAs: verifiedEmail ?? verifiedPhone,
      })),
      sessions: sessions.map(({ origin, identifiedUntil, lastSeenAt }) => ({
        site: siteOf(origin),
        isIdentified: identifiedUntil !== null,
        lastSeenAt,
      })),
      merged: merged.map(({ id, fingerprint, createdAt }) => ({ id, fingerprint, at: createdAt })),
      agreements: agreements.sort((a, b) => b.at.getTime() - a.at.getTime()),
      conversations: conversations.map((conversation) => ({
        id: conversation.id,
        botName: conversation.bot?.name ?? null,
        channel: conversation.channel,
        status: conversation.status,
        personAskedAt: conversation.personAskedAt,
        messageCount: conversation.messageCount,
        lastMessageAt: conversation.lastMessageAt,
        createdAt: conversation.createdAt,
      })),
      conversationCount:
        conversations.length < SHOWN ? conversations.length : await db.conversation.count({ where: visible }),
    }
  },
})

const Stored = z.object({
  text: z.string().nullish(),
  version: z.string().nullish(),
  at: z.coerce.date(),
  origin: z.string().nullish(),
})

function agreementOf(stored: unknown): Agreement[] {
  const { data } = Stored.safeParse(stored)
  if (!data) return []
  return [
    { text: data.text ?? null, version: data.version ?? null, at: data.at, origin: data.origin ?? null },
  ]
}

const siteOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).hostname : origin)
