import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { writeMillionths } from "#lib/core/millionths.ts"
import { csvOf } from "#lib/domain/analytics/analytics.ts"
import { entriesOfClient } from "#lib/domain/clients/clients.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"

const MOST = 50_000

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
    const entries = await entriesOfClient(ctx, (await params).clientId, { take: MOST })
    const rows = entries.map(({ createdAt, kind, amount, note, messageId, enteredBy }) => [
      ...[createdAt.toISOString(), kind, writeMillionths(amount)],
      ...[note ?? "", messageId ?? "", enteredBy ?? ""],
    ])
    return new Response(csvOf({ columns: ["time", "kind", "amount", "note", "message", "by"], rows }), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="wallet.csv"',
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    return refuse(error, log)
  }
}
