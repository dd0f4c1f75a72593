import * as words from "#components/words/words.ts"
import { csvRow } from "#lib/api/csv.ts"
import { textStream } from "#lib/api/text-stream.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { type Context, may } from "#lib/core/context.ts"
import { listAuditEntries, noteAuditExport } from "#lib/domain/audit/audit.ts"
import type { AuditEntry, AuditFilter } from "#lib/domain/audit/schema.ts"
import { allEntries } from "../all-entries.ts"
import { filterIn } from "../read-filter.ts"

/** The audit log by the filters of the page as a file: CSV, or one JSON object a line. Itself an entry of the log. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await sessionContext(request.signal)
  if (!ctx) return new Response("Sign in first\n", { status: 401 })
  if (!may(ctx.principal, "audit.read")) return new Response(`${words.audit.notAllowed}\n`, { status: 403 })
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const isJson = query.format === "json"
  const filter = filterIn(query)
  await noteAuditExport(ctx, {})
  const rows = isJson ? jsonOf(ctx, filter) : csvOf(ctx, filter)
  return new Response(textStream(rows), {
    headers: {
      "content-type": isJson ? "application/x-ndjson" : "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit.${isJson ? "jsonl" : "csv"}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  })
}

const entriesOf = (ctx: Context, filter: AuditFilter): AsyncGenerator<AuditEntry> =>
  allEntries(ctx.signal, (page) => listAuditEntries(ctx, { filter, ...page }))

async function* jsonOf(ctx: Context, filter: AuditFilter): AsyncGenerator<string> {
  for await (const entry of entriesOf(ctx, filter)) yield `${JSON.stringify(entry)}\n`
}

async function* csvOf(ctx: Context, filter: AuditFilter): AsyncGenerator<string> {
  yield csvRow(words.audit.csv)
  for await (const { at, action, actor, name, subject, network, agent } of entriesOf(ctx, filter))
    yield csvRow([
      ...[at.toISOString(), action, actor.kind, actor.name, actor.id, actor.by ?? ""],
      ...[name, subject, network, agent],
    ])
}
