import type { Context } from "../../core/context.ts"
import { system } from "../../db/system.ts"
import { homeOf } from "../branding/branding.ts"
import { canMail, closingMail, keptMail, languageOfMail, sendMail } from "../mail/mail.ts"

/** Tells every owner what becomes of their account. A mail that fails changes nothing about it, and is logged. */
export async function mailOwners(
  { account, log }: Context,
  { closesAt }: { closesAt: Date | null },
): Promise<void> {
  if (!canMail() || !account.parentId) return
  const [home, owners] = await Promise.all([
    homeOf(account.parentId),
    system().membership.findMany({
      where: { accountId: account.id, role: "owner" },
      select: { user: { select: { email: true, language: true } } },
      take: 50,
    }),
  ])
  const about = { brand: home.brand.name, account: account.name, link: `${home.canonicalUrl}/settings/data` }
  for (const { user } of owners) {
    const language = languageOfMail(user.language, home.brand.language)
    const mail = closesAt ? closingMail({ ...about, closesAt, language }) : keptMail({ ...about, language })
    await sendMail(home, user.email, mail).catch((error) =>
      log.error("an owner could not be told about the end of their account", {}, error),
    )
  }
}
