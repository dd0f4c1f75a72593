import { download } from "#app/api/contacts/download.ts"
import { textStream } from "#lib/api/text-stream.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { walletCsv } from "#lib/api/web/wallet-file.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { entriesOfClient } from "#lib/domain/clients/clients.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"

/** The ledger of a client's wallet as CSV, the latest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ clientId: string }> },
): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit("person", ctx.user.id)
    const { clientId } = await params
    // Whoever may not is told so before the file begins.
    await entriesOfClient(ctx, clientId, { take: 1 })
    return download(textStream(walletCsv(ctx, clientId)), "wallet.csv")
  } catch (error) {
    return refuse(error, log)
  }
}
