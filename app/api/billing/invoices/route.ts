import { billingQuery } from "#components/billing/billing-address.ts"
import { textStream } from "#lib/api/text-stream.ts"
import { invoicesCsv } from "#lib/api/web/invoices-file.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { getBilling } from "#lib/domain/billing/billing.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { download, signedOut } from "../../contacts/download.ts"

/** The agency's invoices as the filters of its list show them, as a file for its books. */
export async function GET(request: Request) {
  const ctx = await sessionContext(request.signal)
  if (!ctx) return signedOut()
  try {
    await rateLimit("person", ctx.user.id)
    // Whoever may not is told so before the file begins.
    await getBilling(ctx, {})
    const { state, client } = billingQuery(Object.fromEntries(new URL(request.url).searchParams))
    const wanted = { ...(state && { state }), ...(client && { clientId: client }) }
    const day = new Date().toISOString().slice(0, 10)
    return download(textStream(invoicesCsv(ctx, wanted)), `invoices-${day}.csv`)
  } catch (error) {
    return refuse(error, ctx.log)
  }
}
