import { usageQuery } from "#components/usage/usage-address.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { invalidInput, LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { csvOf } from "#lib/domain/analytics/analytics.ts"
import { MARGIN_TABLES, type MarginTableName, readMargins } from "#lib/domain/margins/margins.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"

/** A table of the page of usage and margin as CSV, of the month and client that its address names. */
export async function GET(request: Request): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit("person", ctx.user.id)
    const params = Object.fromEntries(new URL(request.url).searchParams)
    const { month, client } = usageQuery(params)
    const table = tableName(params.table ?? "clients")
    const margins = await readMargins(ctx, { month, ...(client && { clientId: client }) })
    return new Response(csvOf(MARGIN_TABLES[table](margins)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="usage-${table}-${month}.csv"`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    return refuse(error, log)
  }
}

function tableName(given: string): MarginTableName {
  const name = Object.keys(MARGIN_TABLES).find((known) => known === given)
  if (!name) throw invalidInput(`table must be one of ${Object.keys(MARGIN_TABLES).join(", ")}`, ["table"])
  return name as MarginTableName
}
