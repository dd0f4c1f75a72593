import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createContact } from "#lib/domain/contacts/contacts.ts"
import {
  createConversation,
  createMessage,
  rateConversation,
  rateMessage,
} from "#lib/domain/conversations/conversations.ts"
import { addAttachment } from "#lib/domain/files/files.ts"

/** A visitor of a new bot with everything that can be known of one: `mark` stands in every text. */
export async function makePerson(ctx: Context, mark: string, settings: { email?: string } = {}) {
  const bot = await createBot(ctx, { name: "Bot" })
  const contact = await createContact(ctx, { fingerprint: `widget:${mark}`, name: mark, ...settings })
  const conversation = await createConversation(ctx, { botId: bot.id, contactId: contact.id })
  const { id: conversationId } = conversation
  await createMessage(ctx, { conversationId, type: "user", text: `I am ${mark}` })
  const answer = await createMessage(ctx, { conversationId, type: "bot", text: `Hello ${mark}` })
  await createMessage(ctx, { conversationId, type: "instruction", text: "Keep this to yourself" })
  await rateMessage(ctx, { messageId: answer.id, value: 1, reason: `${mark} likes it` })
  await rateConversation(ctx, { id: conversationId, value: -1, reason: `${mark} does not` })
  const bytes = Buffer.from(`\u0000\u00ff bytes of ${mark}`)
  await addAttachment(ctx, { conversationId, content: bytes, name: `${mark}.bin` })
  const consent = { text: "Yes?", version: "1", at: "2026-01-01T00:00:00.000Z", origin: "https://a.example" }
  const integrationId = newId()
  await transaction(ctx, async ({ db }) => {
    await db.contact.updateMany({ where: { id: contact.id }, data: { consent } })
    await db.message.updateMany({
      where: { id: answer.id },
      data: { origin: "model", model: "openai/gpt-4o" },
    })
    await db.contactIdentity.createMany({
      data: [{ contactId: contact.id, channel: "telegram", externalId: mark }],
    })
    await db.integration.createMany({ data: [{ id: integrationId, kind: "widget", botId: bot.id }] })
    await db.visitorSession.createMany({
      data: [
        {
          contactId: contact.id,
          integrationId,
          hash: Buffer.from(newId()),
          origin: `https://${mark}.example`,
          expiresAt: new Date(Date.now() + 3600_000),
        },
      ],
    })
    await db.unansweredQuestion.createMany({
      data: [
        {
          botId: bot.id,
          questionKey: mark,
          question: mark,
          language: "en",
          reason: "nothing_found",
          conversationId,
        },
        {
          botId: bot.id,
          questionKey: "shared",
          question: "shared",
          language: "en",
          reason: "nothing_found",
          count: 2,
          conversationId,
        },
      ],
    })
  })
  return { bot, contact, conversationId, answerId: answer.id, bytes }
}
