import type { Context } from "../../core/context.ts"
import { system } from "../../db/system.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { homeOf } from "../branding/branding.ts"
import { canMail, isSecurityChange, languageOfMail, securityMail, sendMail } from "../mail/mail.ts"

/** In a transaction of the system that changes somebody's sign-in: has them told by mail, where there is a mail server. */
export async function queueSecurityMail(
  sql: Sql,
  { realmId, userId, type }: { realmId: string; userId: string; type: string },
): Promise<void> {
  if (!canMail() || !isSecurityChange(type)) return
  const payload = JSON.stringify({ accountId: realmId, userId, change: type })
  await sql.query({ text: "select livery_enqueue($1, $2::json)", values: ["mail-security", payload] })
}

/** Mails a person of the context's realm what was changed about their sign-in. Who is gone meanwhile is told nothing. */
export async function mailSecurity(ctx: Context, userId: string, change: string): Promise<void> {
  const where = { id: userId, realmId: ctx.account.id }
  const user = await system().user.findFirst({ where, select: { email: true, language: true } })
  if (!user || !isSecurityChange(change)) return
  const home = await homeOf(ctx.account.id)
  const link = `${home.canonicalUrl}/settings/security`
  const language = languageOfMail(user.language, home.brand.language)
  await sendMail(home, user.email, securityMail({ brand: home.brand.name, change, link, language }))
}
