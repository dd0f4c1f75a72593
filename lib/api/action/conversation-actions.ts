import { z } from "zod"
import {
  conversationUsage,
  rateConversation,
  upsertContact,
} from "../../domain/conversations/conversations.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { contactFields } from "./contact-fields.ts"
import { settled } from "./fields.ts"
import { timeQuery } from "./time-query.ts"
import { voteRoutes } from "./vote.ts"

const tag = "Conversation"
const params = z.object({ conversationId: z.string() })
const one = "/conversation/{conversationId}"

const votes = voteRoutes({
  noun: "conversation",
  path: one,
  tag,
  params,
  vote: (ctx, { conversationId = "" }, vote) => rateConversation(ctx, { id: conversationId, ...vote }),
})

const usage = route({
  method: "GET",
  path: `${one}/usage/fetch`,
  tag,
  summary: "Fetch usage of a conversation",
  permission: "conversations.read",
  params,
  query: z.object({ from: timeQuery, to: timeQuery }),
  responses: {
    200: {
      description: "What its messages came to: of all time, or from a moment (included) to another (not)",
      schema: z.object({ tokens: z.int(), messages: z.int() }),
    },
  },
  async handler(ctx, { params, query: { from, to } }) {
    const { tokens, messages } = await conversationUsage(ctx, { id: params.conversationId, from, to })
    return json({ tokens, messages })
  },
})

const { name, description, meta, $update, fingerprint, email, phone, nick } = contactFields.shape

const contact = route({
  method: "POST",
  path: `${one}/contact/upsert`,
  tag,
  summary: "Keep the contact of a conversation",
  description:
    "Updates the contact of the fingerprint, else the conversation's own; makes it where there is none.",
  permission: "contacts.write",
  atomic: true,
  params,
  body: z.strictObject({ name, description, meta, $update, fingerprint, email, phone, nick }),
  responses: { 200: { description: "The contact's id", schema: z.object({ id: z.string() }) } },
  async handler(ctx, { params, body }) {
    const settings = settled(body)
    const { id } = await upsertContact(ctx, { conversationId: params.conversationId, settings })
    return json({ id })
  },
})

export const conversationActions = [...votes, usage, contact]
