import { z } from "zod"
import { contextForPublicBot } from "../../auth/public-bot-context.ts"
import type { Context } from "../../core/context.ts"
import { openBotSession, openVisitorSession } from "../../domain/api-keys/api-keys.ts"
import { VisitorSeconds } from "../../domain/api-keys/schema.ts"
import type { Call } from "../call.ts"
import { callerAddress } from "../caller-address.ts"
import { rateLimit } from "../rate-limit.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { authenticate } from "./authenticate.ts"
import { Opened, showSession } from "./session-fields.ts"

const ofConversation = route({
  method: "POST",
  path: "/conversation/{conversationId}/session/create",
  tag: "Conversation",
  summary: "Create session of a conversation",
  description: "A token for the visitor's browser, good for this conversation alone.",
  permission: "conversations.write",
  atomic: true,
  confidential: true,
  params: z.object({ conversationId: z.string() }),
  body: z.strictObject({ durationInSeconds: VisitorSeconds }),
  responses: { 200: { description: "The session", schema: Opened } },
  handler: async (ctx, { params, body }) =>
    showSession(
      await openVisitorSession(ctx, {
        conversationId: params.conversationId,
        seconds: body.durationInSeconds,
      }),
    ),
})

const Said = z.object({ type: z.literal("user"), text: z.string() })

const ofBot = route({
  method: "POST",
  path: "/bot/{botId}/session/create",
  tag: "Bot",
  summary: "Create session of a bot",
  description:
    "Starts a conversation and answers with a token for the visitor's browser. A bot whose visibility is public needs no key.",
  permission: "conversations.write",
  atomic: true,
  confidential: true,
  authenticate: visitorOrKey,
  keyOptional: true,
  params: z.object({ botId: z.string() }),
  body: z.strictObject({
    durationInSeconds: VisitorSeconds,
    messages: z.array(z.strictObject(Said.shape)).optional(),
    meta: z.record(z.string(), z.unknown()).optional(),
  }),
  responses: {
    200: {
      description: "The session; id is the bot's",
      schema: z.object({
        id: z.string(),
        conversationId: z.string(),
        token: z.string().describe("A JWT"),
        expiresAt: z.number(),
        messages: z.array(Said),
      }),
    },
  },
  async handler(ctx, { params, body: { durationInSeconds: seconds, ...body } }) {
    const opened = await openBotSession(ctx, { ...params, ...body, seconds })
    const { botId: id, conversationId, token, messages } = opened
    return json({ id, conversationId, token, expiresAt: opened.expiresAt.getTime(), messages })
  },
})

/** Without any credential the address and the bot are held to the rate of the public together. */
async function visitorOrKey(call: Call): Promise<Context> {
  if (call.header("authorization") !== undefined) return authenticate(call)
  const botId = call.params.botId ?? ""
  await rateLimit(call, "public", `${botId}:${callerAddress(call) ?? ""}`)
  return contextForPublicBot(botId, call)
}

export const session = [ofConversation, ofBot]
