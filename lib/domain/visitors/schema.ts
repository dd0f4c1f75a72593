import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { MessageText } from "../chat/schema.ts"
import type { FoundWidget } from "../widgets/widgets.ts"

/** A visitor in one browser, as one call finds them: what they talk with and who they are. */
export interface Visit {
  sessionId: string
  /** Of the page that the session was opened on. */
  origin: string
  widget: FoundWidget
  visitor: { id: string; name: string | null; email: string | null; isIdentified: boolean }
  /** Of what the visitor has agreed to; null: nothing. */
  consentVersion: string | null
  /** Whether it is somebody of the account who tries the widget in the preview of its settings. */
  isPreview: boolean
}

/** The context of a call with a visitor's session. */
export interface VisitorContext extends Context {
  visit: Visit
}

/** What a caller's context holds of its visit. Throws `not_authenticated` for callers of any other kind. */
export function visitOf(ctx: Context): VisitorContext {
  if (!("visit" in ctx)) throw sessionEnded()
  return ctx as VisitorContext
}

export const sessionEnded = (): LiveryError =>
  new LiveryError("not_authenticated", "The session is unknown or has ended", { reason: "session_ended" })

const Jwt = z.string().min(1).max(4000)

/** How a page begins or resumes a session. */
export const SessionInput = z.strictObject({
  secret: z.string().max(200).optional(),
  identity: Jwt.optional(),
  consent: z.strictObject({ version: z.string().max(100) }).optional(),
  /** Language tag of the page. */
  language: z.string().max(35).optional(),
  challenge: z.strictObject({ id: z.string().max(2000), answer: z.string().max(100) }).optional(),
})
export type SessionInput = z.output<typeof SessionInput>

export const IdentityInput = z.strictObject({ identity: Jwt })

/** The page that a visitor writes on, as the page says. */
export const Page = z.strictObject({
  url: z
    .string()
    .max(2000)
    .refine((text) => /^https?:/i.test(text) && URL.canParse(text), "must be an http or https address"),
  title: z.string().max(300).default(""),
})

/** A function of the page that the bot may call. */
const PageFunction = z.strictObject({
  name: z.string().regex(/^[A-Za-z_$][\w$]{0,63}$/, "must be an identifier of at most 64 characters"),
  description: z.string().max(1000).default(""),
  parameters: z.looseObject({ type: z.literal("object") }).optional(),
})
export const PageFunctions = z
  .array(PageFunction)
  .max(20)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, "names must differ")
  .refine((list) => JSON.stringify(list).length <= 32_000, "must be at most 32,000 characters together")

/** An e-mail address, small as the house keeps it. */
export const Email = z
  .string()
  .max(320)
  .transform((text, context) => {
    const email = normaliseEmail(text)
    if (!email) context.addIssue("must be an e-mail address")
    return email ?? z.NEVER
  })

export const PersonInput = z.strictObject({
  message: MessageText.optional(),
  email: Email.optional(),
  name: z.string().trim().min(1).max(200).optional(),
})

/** What a visitor answers to the widget's form, by the names of its fields. */
const Answers = z.record(z.string().max(40), z.union([z.string().max(1000), z.boolean()]))
export const LeadInput = z.strictObject({ fields: Answers, conversationId: z.string().optional() })

/** What a visitor thinks of an answer: good, bad, or nothing any more. */
export const VoteInput = z.strictObject({
  value: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
  reason: z.string().max(1000).optional(),
})

/** An opened or resumed session. */
export interface OpenedSession {
  token: string
  expiresAt: Date
  /** By which the browser comes back; only where it was made now. */
  secret: string | null
  visitor: Visit["visitor"]
  /** Conversations that the visitor has with the bot. */
  conversations: number
}
