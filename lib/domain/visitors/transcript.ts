import { LiveryError } from "../../core/errors.ts"
import type { Language } from "../../core/languages.ts"
import { takeOfDay } from "../../db/statements/daily-use.ts"
import { batch } from "../../db/wire/wire.ts"
import { homeOf } from "../branding/branding.ts"
import type { MessageView } from "../conversations/schema.ts"
import { canMail, sendMail, transcriptMail } from "../mail/mail.ts"
import { readOwnConversation } from "./own-conversations.ts"
import type { VisitorContext } from "./schema.ts"

/** Mails that one visitor, and all visitors of a widget, may have sent on one day: nobody's mail server sends spam here. */
const MAILS_OF_VISITOR = 5
const MAILS_OF_WIDGET = 500
/** Messages of a transcript: 100 pages. */
const MOST = 10_000

/** All that was said in a conversation of the visitor's, oldest first. Throws `not_found`. */
export async function readTranscript(ctx: VisitorContext, id: string): Promise<MessageView[]> {
  const all: MessageView[] = []
  for (let before: string | undefined; all.length < MOST; ) {
    const { messages } = await readOwnConversation(ctx, { id, before })
    if (!messages.length) break
    all.unshift(...messages)
    before = messages[0]?.id
  }
  return all.filter(({ status }) => status !== "failed")
}

/**
 * Sends a conversation to an address that its visitor names. Throws `not_found`, `unprocessable` where no mail server is set
 * up, `limit_reached` after some mails a day, `upstream` when the server does not take it.
 */
export async function mailTranscript(
  ctx: VisitorContext,
  {
    conversationId,
    email,
    language,
  }: { conversationId: string; email: string; language: Language | undefined },
): Promise<void> {
  const { sessionId, widget } = ctx.visit
  const messages = await readTranscript(ctx, conversationId)
  if (!canMail())
    throw new LiveryError("unprocessable", "Transcripts cannot be sent by e-mail here", {
      reason: "mail_not_configured",
    })
  const { id } = ctx.account
  await batch(ctx, [
    takeOfDay(id, { subject: `mail:${sessionId}`, most: MAILS_OF_VISITOR }),
    takeOfDay(id, { subject: `mails:${widget.id}`, most: MAILS_OF_WIDGET }),
  ])
  const host = await homeOf(ctx.account.parentId ?? id)
  const mail = transcriptMail({
    brand: host.brand.name,
    bot: widget.bot.name,
    language: language ?? widget.bot.language,
    messages,
  })
  await sendMail(host, email, mail)
}
