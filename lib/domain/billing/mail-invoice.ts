import type { Context } from "../../core/context.ts"
import { inUnits } from "../../core/currencies.ts"
import { system } from "../../db/system.ts"
import { homeOf } from "../branding/branding.ts"
import { canMail, invoiceMail, languageOfMail, sendMail } from "../mail/mail.ts"
import type { Invoice } from "./schema.ts"

const OCCASIONS = ["issued", "overdue", "paused"] as const

/**
 * Mails the owners of a client about an invoice of the context's agency, or the address that the agency has of it where
 * nobody signs in; nobody about one that is owed no more by now. `about`: "issued", "overdue" or "paused". Throws
 * `upstream` where not a single mail could be sent, so that the job is tried again.
 */
export async function mailInvoice(ctx: Context, invoiceId: string, about: string): Promise<void> {
  const accountId = ctx.account.id
  const invoice = await system().invoice.findFirst({ where: { id: invoiceId, accountId, status: "open" } })
  if (!invoice || !canMail()) return
  const owners = await system().membership.findMany({
    where: { accountId: invoice.clientId, role: "owner", account: { parentId: accountId } },
    select: { user: { select: { email: true, language: true } } },
    take: 50,
  })
  const { name, email } = invoice.buyer as Invoice["buyer"]
  const people = owners.length > 0 ? owners.map(({ user }) => user) : email ? [{ email, language: null }] : []
  const home = await homeOf(accountId)
  const told = {
    occasion: OCCASIONS.find((each) => each === about) ?? "issued",
    brand: home.brand.name,
    account: name,
    number: invoice.number,
    total: inUnits(invoice.total, invoice.currency),
    currency: invoice.currency,
    dueAt: invoice.dueAt,
    link: `${home.canonicalUrl}/settings/plan/${invoice.id}`,
  }
  const sent = await Promise.allSettled(
    people.map(({ email, language }) =>
      sendMail(
        home,
        email,
        invoiceMail({ ...told, language: languageOfMail(language, home.brand.language) }),
      ),
    ),
  )
  const failed = sent.filter((each) => each.status === "rejected")
  if (failed.length === 0) return
  if (failed.length === sent.length) throw failed[0]?.reason
  ctx.log.warn("some owners could not be mailed about an invoice", { count: failed.length })
}
