import { z } from "zod"
import { mayPreview } from "../../auth/page-gate.ts"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { IdentityInput, type OpenedSession, SessionInput, visitOf } from "../../domain/visitors/schema.ts"
import { endSession, identify, makeChallenge, openSession } from "../../domain/visitors/visitors.ts"
import { notAllowed } from "../../domain/widgets/widgets.ts"
import type { Call } from "../call.ts"
import { callerAddress } from "../caller-address.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { BotName } from "./settings.ts"
import { asPage, callerOf, meetOpenPage } from "./site-of.ts"

const token = "eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiIwMTliZTJhNCJ9.c2lnbmF0dXJl"
const Session = z
  .object({
    token: z
      .string()
      .describe("For the Authorization header, for an hour")
      .meta({ examples: [token] }),
    expires_at: z.iso.datetime(),
    secret: z
      .string()
      .optional()
      .describe("By which the browser comes back; only where a session was begun, so keep it")
      .meta({ examples: ["b0a4dM1v0Cw0dS5uUq0bqJ4j7nY6m1o0hVQ4jv1T8pE"] }),
    visitor: z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      identified: z.boolean(),
    }),
    conversations: z.int().describe("How many conversations the visitor has with the bot"),
  })
  .meta({ id: "Session" })

const sessionOf = ({ token, expiresAt, secret, visitor, conversations }: OpenedSession) => {
  const { isIdentified, ...rest } = visitor
  return json({
    token,
    expires_at: expiresAt,
    ...(secret && { secret }),
    visitor: { ...rest, identified: isIdentified },
    conversations,
  })
}

const { secret, identity, consent, language, challenge } = SessionInput.shape
const open = route({
  method: "POST",
  path: "/visitor/sessions",
  tag: "Session",
  summary: "Begin or resume",
  description:
    "Begins a session for a visitor who is about to write, or resumes the one whose secret the browser kept. An unknown secret begins a new session.",
  doing: "beginning a session",
  authenticate: asPage,
  body: z.strictObject({
    bot: BotName,
    secret: secret.describe("What the browser kept"),
    identity: identity.meta({
      description:
        "A JWT of your server that says who the visitor is: HS256 with the account's widget secret; sub, exp within an hour, aud the bot's id, optionally name and email",
    }),
    consent: consent.describe("The version of the text that the visitor has agreed to"),
    language,
    challenge: challenge.describe("The solution of a challenge"),
    preview: z
      .boolean()
      .optional()
      .describe(
        "For the preview of the settings, and only for signed-in people of the account: what is said stands among the tests, and counts in no budget and no figure",
      ),
  }),
  responses: { 200: { description: "The session", schema: Session } },
  async handler(_, { body: { bot, preview: isPreview = false, ...input } }, call) {
    const { widget, origin } = await pageWithOrigin(bot, call)
    if (isPreview && !(await mayPreview(widget, callerOf(call))))
      throw new LiveryError("not_authorized", "Only people of the account may open a preview")
    return sessionOf(await openSession({ widget, origin, address: callerAddress(call), isPreview }, input))
  },
})

/** Browsers name the page of every POST. */
async function pageWithOrigin(bot: string, call: Call) {
  const { widget, page } = await meetOpenPage(bot, call)
  if (!("origin" in page)) throw notAllowed()
  return { widget, origin: page.origin }
}

const tellIdentity = route({
  method: "POST",
  path: "/visitor/sessions/identify",
  tag: "Session",
  summary: "Identify",
  description:
    "Makes the visitor the person whom your server vouches for. What was said before moves along; no new session is needed.",
  doing: "identifying a visitor",
  body: IdentityInput,
  responses: { 200: { description: "The session", schema: Session } },
  handler: async (ctx: Context, { body }) => sessionOf(await identify(visitOf(ctx), body.identity)),
})

const end = route({
  method: "POST",
  path: "/visitor/sessions/logout",
  tag: "Session",
  summary: "Log out",
  description: "Ends the session: its token and secret are worth nothing, and open streams end.",
  doing: "logging out",
  body: z.strictObject({}),
  responses: { 200: { description: "Done", schema: z.object({}) } },
  async handler(ctx) {
    await endSession(visitOf(ctx))
    return json({})
  },
})

const ask = route({
  method: "POST",
  path: "/visitor/challenges",
  tag: "Session",
  summary: "Get a challenge",
  description:
    "What has to be solved before a session can be begun, where the bot asks for it: find an answer so that the hash of prefix and answer begins with as many zero bits as the difficulty says.",
  doing: "asking for a challenge",
  authenticate: asPage,
  body: z.strictObject({ bot: BotName }),
  responses: {
    200: {
      description: "The challenge",
      schema: z.object({
        id: z.string(),
        algorithm: z.literal("sha256"),
        prefix: z.string(),
        difficulty: z.int(),
      }),
    },
  },
  async handler(_, { body }, call) {
    const { widget } = await pageWithOrigin(body.bot, call)
    return json(makeChallenge(widget))
  },
})

export const sessionRoutes = [open, tellIdentity, end, ask]
