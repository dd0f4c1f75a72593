import { randomBytes } from "node:crypto"
import { z } from "zod"
import { parse } from "../../core/command.ts"
import { isLiveryError, LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { respond } from "../chat/chat.ts"
import { type ChatEvent, MessageText } from "../chat/schema.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { rateLimit } from "../rate-limits/rate-limits.ts"
import { resolvedOf } from "../widgets/widgets.ts"
import { assertConsent } from "./consent.ts"
import { Page, PageFunctions, type Visit, type VisitorContext } from "./schema.ts"
import { WORDS } from "./words.ts"

/** What a visitor's page sends with a message. */
export const VisitorMessage = z.strictObject({
  text: MessageText,
  /** One of the visitor's own; without it a new one begins. */
  conversationId: z.string().optional(),
  page: Page.optional(),
  attachments: z.array(z.string()).max(10).optional(),
  functions: PageFunctions.optional(),
  stream: z.boolean().default(false),
})

/**
 * One turn of a visitor with the bot of their widget, as `respond` streams it. Before anything is stored it throws
 * `consent_required`, `not_found` for a conversation of anybody else, `too_many_requests`, and `limit_reached` in the bot's
 * own words where the budget of the day, of the visitor or of the plan is spent.
 */
export async function* sendVisitorMessage(
  ctx: VisitorContext,
  given: z.input<typeof VisitorMessage>,
): AsyncGenerator<ChatEvent, void> {
  const { text, conversationId, page, attachments, functions, stream } = parse(VisitorMessage, given)
  const { visit } = ctx
  const { widget, visitor } = visit
  if (!visit.isPreview) assertConsent(widget, visit.consentVersion)
  await rateLimit("widget", widget.id)
  const { name, email } = visitor
  try {
    yield* respond(ctx, {
      text,
      stream,
      ...(conversationId === undefined
        ? { sessionId: newId(), botId: widget.bot.id, channel: channelOf(visit) }
        : { conversationId }),
      visitor: { ...(name && { name }), ...(email && { email }) },
      ...(functions?.length && { options: { functions: functions.map(heardFunction) } }),
      widget: {
        integrationId: widget.id,
        contactId: visitor.id,
        page: page ?? null,
        attachments: attachments ?? [],
        budgets: budgetsOf(visit),
      },
    })
  } catch (error) {
    throw inOwnWords(error, visit)
  }
}

/** A function of the page; what it comes to is published to a channel of this turn alone. */
function heardFunction({ name, description, parameters }: z.output<typeof PageFunctions>[number]) {
  const channel = randomBytes(18).toString("base64url")
  return {
    name,
    description,
    result: { channel },
    ...(parameters && { parameters: { properties: {}, ...parameters } }),
  }
}

/** Who tries the widget in its preview is no visitor: what they say stands among the tests. */
const channelOf = ({ isPreview }: Visit) => (isPreview ? CHANNELS.test : CHANNELS.webchat).name

/** What may be used today, that of the visitor before that of all. */
function budgetsOf({ sessionId, widget, isPreview }: Visit) {
  if (isPreview) return []
  const { perDay, perVisitorPerDay } = resolvedOf(widget.settings).budget
  return [
    ...(perVisitorPerDay === null ? [] : [{ subject: `visitor:${sessionId}`, most: perVisitorPerDay }]),
    ...(perDay === null ? [] : [{ subject: `widget:${widget.id}`, most: perDay }]),
  ]
}

/** A thrown value; what a limit refused says so in the bot's own words. */
export function inOwnWords(error: unknown, { widget }: Visit): unknown {
  if (!isLiveryError(error) || error.code !== "limit_reached") return error
  const message = widget.settings.limitText ?? WORDS[widget.bot.language].limit
  return new LiveryError("limit_reached", message, { noun: "messages" }, { cause: error })
}
