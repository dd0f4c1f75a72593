import type { Context } from "../../core/context.ts"
import { homeOf } from "../branding/branding.ts"
import { addressOf } from "../identity/identity.ts"
import {
  canMail,
  languageOfMail,
  noticeHeadline,
  noticeMail,
  sendMail,
  unsubscribeLink,
} from "../mail/mail.ts"
import { sendPush } from "../push/push.ts"
import { type Occasion, waitingOf } from "./tell-people.ts"

/** Mails a person, in their language, that a visitor waits for them; nothing once that is seen to, or to who is no member. */
export async function mailNotice(
  ctx: Context,
  { userId, ...occasion }: Occasion & { userId: string },
): Promise<void> {
  const [waiting, person] = await Promise.all([waitingOf(ctx, occasion), addressOf(ctx, userId)])
  if (!waiting || !person || !canMail()) return
  const home = await homeOf(person.realmId)
  const mail = noticeMail({
    brand: home.brand.name,
    kind: occasion.kind,
    account: ctx.account.name,
    visitor: waiting.visitor,
    preview: waiting.preview,
    link: home.canonicalUrl + pathTo(occasion),
    unsubscribe: unsubscribeLink(home.canonicalUrl, { mails: "moment", membershipId: person.membershipId }),
    language: languageOfMail(person.language, home.brand.language),
  })
  await sendMail(home, person.email, mail)
}

/** Times that a push service is tried. What could be shown only later is of no use. */
const ATTEMPTS = 5

/** The same as a notification in one of their browsers, under the name of their agency. */
export async function pushNotice(
  ctx: Context,
  {
    userId,
    browserId,
    attempt,
    ...occasion
  }: Occasion & { userId: string; browserId: string; attempt: number },
): Promise<void> {
  const [waiting, person] = await Promise.all([waitingOf(ctx, occasion), addressOf(ctx, userId)])
  if (!waiting || !person) return
  const { brand } = await homeOf(person.realmId)
  const language = languageOfMail(person.language, brand.language)
  const headline = noticeHeadline(occasion.kind, waiting.visitor, language)
  const text = { title: `${brand.name}: ${headline}`, body: waiting.preview, path: pathTo(occasion) }
  try {
    // As many letters as a topic may have.
    await sendPush(ctx, { browserId, topic: occasion.conversationId.replaceAll("-", ""), text })
  } catch (error) {
    if (attempt < ATTEMPTS) throw error
    ctx.log.warn("a notification was given up", { attempt })
  }
}

const pathTo = ({ conversationId }: Occasion) => `/conversations?open=${conversationId}`
