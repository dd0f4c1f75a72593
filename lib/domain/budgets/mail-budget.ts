import type { Context } from "../../core/context.ts"
import { isId } from "../../core/ids.ts"
import { system } from "../../db/system.ts"
import { homeOf } from "../branding/branding.ts"
import { budgetMail, canMail, languageOfMail, sendMail } from "../mail/mail.ts"

/** What a job of the agency says of a budget: of a client or one of its bots, and how many percent of it are spent. */
interface Reached {
  clientId: string
  botId: string | null
  level: number
}

/**
 * Mails the people of the context's agency who may set budgets that 80% of one is spent, or all of it. Throws `upstream` where
 * not a single mail could be sent, so that the job is tried again.
 */
export async function mailBudget(ctx: Context, { clientId, botId, level }: Reached): Promise<void> {
  const agencyId = ctx.account.id
  if (!canMail() || !isId(clientId)) return
  const client = await system().account.findFirst({
    where: { id: clientId, deletedAt: null, OR: [{ id: agencyId }, { parentId: agencyId }] },
    select: { name: true },
  })
  const bot = botId ? await system().bot.findFirst({ where: { accountId: clientId, id: botId } }) : null
  if (!client || (botId && !bot)) return
  const people = await system().membership.findMany({
    where: { accountId: agencyId, role: { in: ["owner", "admin"] } },
    select: { user: { select: { email: true, language: true } } },
    take: 50,
  })
  const home = await homeOf(agencyId)
  const isOwn = clientId === agencyId
  const told = {
    ...{ brand: home.brand.name, client: client.name, bot: bot?.name ?? null, isSpent: level >= 100 },
    isAgencys: isOwn && !botId,
    link: `${home.canonicalUrl}${isOwn ? (botId ? `/bots/${botId}/settings` : "/usage") : `/clients/${clientId}`}`,
  }
  const sent = await Promise.allSettled(
    people.map(({ user: { email, language } }) =>
      sendMail(home, email, budgetMail({ ...told, language: languageOfMail(language, home.brand.language) })),
    ),
  )
  const failed = sent.filter((each) => each.status === "rejected")
  if (failed.length === 0) return
  if (failed.length === sent.length) throw failed[0]?.reason
  ctx.log.warn("some people could not be mailed about a budget", { count: failed.length })
}
