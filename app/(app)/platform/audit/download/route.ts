import { download } from "#app/api/contacts/download.ts"
import * as words from "#components/words/words.ts"
import { csvRow } from "#lib/api/csv.ts"
import { textStream } from "#lib/api/text-stream.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { type Context, may } from "#lib/core/context.ts"
import { noteAuditExport, searchAuditEntries } from "#lib/domain/audit/audit.ts"
import type { FoundEntry, SearchFilter } from "#lib/domain/audit/schema.ts"
import { allEntries } from "../../../settings/audit/all-entries.ts"
import { searchIn } from "../read-search.ts"

/** Entries of all logs by the filters of the page as CSV. Itself an entry of the platform's log. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await sessionContext(request.signal)
  if (ctx?.account.kind !== "platform") return new Response("Not found\n", { status: 404 })
  if (!may(ctx.principal, "audit.read")) return new Response(`${words.audit.notAllowed}\n`, { status: 403 })
  const filter = searchIn(Object.fromEntries(new URL(request.url).searchParams))
  await noteAuditExport(ctx, {})
  return download(textStream(csvOf(ctx, filter)), "audit.csv")
}

const entriesOf = (ctx: Context, filter: SearchFilter): AsyncGenerator<FoundEntry> =>
  allEntries(ctx.signal, (page) => searchAuditEntries(ctx, { filter, ...page }))

async function* csvOf(ctx: Context, filter: SearchFilter): AsyncGenerator<string> {
  const { csv } = words.audit
  yield csvRow([...csv, words.platformAudit.account, `${words.platformAudit.account} id`])
  for await (const entry of entriesOf(ctx, filter)) {
    const { at, action, actor, name, subject, network, agent, account, accountId } = entry
    yield csvRow([
      ...[at.toISOString(), action, actor.kind, actor.name, actor.id, actor.by ?? ""],
      ...[name, subject, network, agent, account, accountId],
    ])
  }
}
