import { analyticsQuery } from "#components/analytics/analytics-address.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { invalidInput, LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { csvOf, readReport, TABLES, type TableName } from "#lib/domain/analytics/analytics.ts"

/** The figures of the page Analytics as a file: one table as CSV, or all of them as JSON, with the filters of its address. */
export async function GET(request: Request): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    const params = Object.fromEntries(new URL(request.url).searchParams)
    const { from, to, bot, channel } = analyticsQuery(params)
    const name = params.format === "csv" ? tableName(params.table) : null
    const report = await readReport(ctx, {
      from,
      to,
      ...(bot && { botId: bot }),
      ...(channel && { channel }),
    })
    if (!name)
      return file(`analytics-${from}-${to}.json`, "application/json", JSON.stringify(report, null, 2))
    return file(`analytics-${name}-${from}-${to}.csv`, "text/csv; charset=utf-8", csvOf(TABLES[name](report)))
  } catch (error) {
    return refuse(error, log)
  }
}

function tableName(given: string | undefined): TableName {
  const name = Object.keys(TABLES).find((known) => known === given)
  if (!name) throw invalidInput(`table must be one of ${Object.keys(TABLES).join(", ")}`, ["table"])
  return name as TableName
}

const file = (name: string, type: string, body: string) =>
  new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  })
