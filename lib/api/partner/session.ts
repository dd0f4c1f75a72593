import { z } from "zod"
import { AccountSeconds } from "../../domain/api-keys/schema.ts"
import { openClientSession } from "../../domain/clients/clients.ts"
import { Opened, showSession } from "../action/session-fields.ts"
import { allowedRoutes } from "../action/token-config.ts"
import { route } from "../route.ts"

const create = route({
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
    showSession(
      await openClientSession(ctx, params.userId, { seconds: body.durationInSeconds, ...body.config }),
    ),
})

export const sessionRoutes = [create]
