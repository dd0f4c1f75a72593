import type { Context } from "../../core/context.ts"
import { enqueue } from "../../db/enqueue.ts"
import { transaction } from "../../db/transaction.ts"
import { homeOf } from "../branding/branding.ts"
import { addressOf, membersToMail } from "../identity/identity.ts"
import { canMail, noticeMail, sendMail } from "../mail/mail.ts"

/** Characters of a visitor's words that a mail shows at most. */
const PREVIEW = 160

interface Asked {
  conversationId: string
  kind: "asked" | "assigned"
  /** Whom to mail; without it everybody who is to be told is found, and mailed by a job each. */
  userId?: string | undefined
}

/**
 * Mails people that a visitor waits for them, who chose to be told by mail and are not away: whom the conversation was given
 * to, else its team, else everybody who may answer. Nobody, once somebody has taken it over.
 */
export async function mailNotices(ctx: Context, { conversationId, kind, userId }: Asked): Promise<void> {
  if (!canMail()) return
  const row = await transaction(
    ctx,
    ({ db }) =>
      db.conversation.findFirst({
        where: { id: conversationId, deletedAt: null, pausedAt: null },
        include: { messages: { where: { type: "user" }, orderBy: { id: "desc" }, take: 1 } },
      }),
    { readOnly: true },
  )
  if (!row) return
  if (userId === undefined) {
    const { responsibleId: personId, responsibleTeamId: teamId } = row
    const people = await membersToMail(ctx, { choice: `${kind}:mail`, personId, teamId })
    return transaction(ctx, async (scope) => {
      for (const id of people) await enqueue(scope, "mail-notices", { conversationId, kind, userId: id })
    })
  }
  const person = await addressOf(ctx, userId)
  if (!person) return
  const home = await homeOf(person.realmId)
  const text = row.messages[0]?.text.replace(/\s+/g, " ").trim() ?? ""
  const mail = noticeMail({
    brand: home.brand.name,
    kind,
    account: ctx.account.name,
    visitor: row.userName || row.userEmail || row.userIdentifier,
    preview: text.length > PREVIEW ? `${text.slice(0, PREVIEW - 1)}…` : text,
    link: `${home.canonicalUrl}/conversations?open=${conversationId}`,
  })
  await sendMail(home, person.email, mail)
}
