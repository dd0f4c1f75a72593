import type { Context } from "../../core/context.ts"
import { env } from "../../core/env.ts"
import { isId } from "../../core/ids.ts"
import { system, systemSql } from "../../db/system.ts"
import { homeOf } from "../branding/branding.ts"
import { canMail, languageOfMail, sendMail, walletMail } from "../mail/mail.ts"
import type { WalletState } from "./schema.ts"
import { BALANCE } from "./wallet-state.ts"

const CLIENT = `select a.name, ${BALANCE}::float8 as balance from "Account" a
  where a.id = $1::uuid and a."parentId" = $2::uuid and a."hasWallet" and a."deletedAt" is null`

/**
 * Mails the owners and admins of a client of the context's agency, or the agency's own, that the client's wallet runs low or is
 * empty. Throws `upstream` where not a single mail could be sent, so that the job is tried again.
 */
export async function mailWallet(
  ctx: Context,
  { clientId, to, state }: { clientId: string; to: "client" | "agency"; state: WalletState },
): Promise<void> {
  const agencyId = ctx.account.id
  if (!canMail() || !isId(clientId)) return
  const found = await systemSql().query<{ name: string; balance: number }>(CLIENT, [clientId, agencyId])
  const [client] = found.rows
  if (!client) return
  const people = await system().membership.findMany({
    where: { accountId: to === "client" ? clientId : agencyId, role: { in: ["owner", "admin"] } },
    select: { user: { select: { email: true, language: true } } },
    take: 50,
  })
  const home = await homeOf(agencyId)
  const link = `${home.canonicalUrl}${to === "client" ? "/settings/plan" : `/clients/${clientId}`}`
  const sent = await Promise.allSettled(
    people.map(({ user }) => {
      const language = languageOfMail(user.language, home.brand.language)
      const balance = new Intl.NumberFormat(language, {
        style: "currency",
        currency: env().LIVERY_COST_CURRENCY,
      })
      const about = {
        brand: home.brand.name,
        client: client.name,
        balance: balance.format(client.balance / 1_000_000),
      }
      return sendMail(home, user.email, walletMail({ ...about, to, state, link, language }))
    }),
  )
  const failed = sent.filter((each) => each.status === "rejected")
  if (failed.length === 0) return
  if (failed.length === sent.length) throw failed[0]?.reason
  ctx.log.warn("some people could not be mailed about a wallet", { count: failed.length })
}
