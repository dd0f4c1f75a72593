import { z } from "zod"
import { openClientSession } from "../../domain/clients/clients.ts"
import { AccountSeconds, type OpenedSession, VisitorSeconds } from "../../domain/tokens/schema.ts"
import { openVisitorSession } from "../../domain/tokens/tokens.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { allowedRoutes } from "./token-config.ts"

const Opened = z
  .object({ id: z.string(), token: z.string().describe("A JWT"), expiresAt: z.number() })
  .meta({ id: "Session" })

const show = ({ id, token, expiresAt }: OpenedSession) => json({ id, token, expiresAt: expiresAt.getTime() })

const ofUser = route({
  method: "POST",
  path: "/partner/user/{userId}/session/create",
  tag: "Partner",
  summary: "Create session of a user",
  description: "A short-lived token with which a program of the user works in its account alone.",
  permission: "clients.write",
  params: z.object({ userId: z.string() }),
  body: z.strictObject({
    durationInSeconds: AccountSeconds,
    config: z.strictObject({ allowedRoutes, contactId: z.string().optional() }).optional(),
  }),
  confidential: true,
  responses: { 200: { description: "The session", schema: Opened } },
  handler: async (ctx, { params, body }) =>
    show(await openClientSession(ctx, params.userId, { seconds: body.durationInSeconds, ...body.config })),
})

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
    show(
      await openVisitorSession(ctx, {
        conversationId: params.conversationId,
        seconds: body.durationInSeconds,
      }),
    ),
})

export const session = [ofUser, ofConversation]
