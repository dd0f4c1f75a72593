import { conversationQuery } from "#components/conversations/conversation-address.ts"
import { csvRow } from "#lib/api/csv.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { type SessionContext, sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { noteConversationExport } from "#lib/domain/audit/audit.ts"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"
import { listConversations } from "../../list-conversations.ts"

const PER_PAGE = 100
/** Pages of one export. */
const MOST = 1000

/** The list of conversations as it is filtered, as CSV or JSON, written while it is read. */
export async function GET(request: Request): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    const params = Object.fromEntries(new URL(request.url).searchParams)
    const isCsv = params.format !== "json"
    const pages = pagesOf(ctx, params)
    // What is refused is refused before anything was written.
    const first = await pages.next()
    await noteConversationExport(ctx, {})
    const text = textOf(first.done ? [] : first.value, pages, isCsv)
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await text.next()
        if (done) controller.close()
        else controller.enqueue(new TextEncoder().encode(value))
      },
      cancel: () => void text.return(),
    })
    return new Response(body, {
      headers: {
        "content-type": isCsv ? "text/csv; charset=utf-8" : "application/json",
        "content-disposition": `attachment; filename="conversations.${isCsv ? "csv" : "json"}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    })
  } catch (error) {
    return refuse(error, log)
  }
}

async function* pagesOf(
  ctx: SessionContext,
  params: Record<string, string>,
): AsyncGenerator<ConversationView[], void> {
  const query = conversationQuery(params)
  let { before } = query
  const told = new Set<string>()
  for (let read = 0, page = 1; read < MOST; read++, page++) {
    const found = await listConversations(ctx, query, { page, perPage: PER_PAGE, before })
    // A search goes on with older messages, and may meet a conversation again.
    yield found.conversations.filter(({ id }) => !told.has(id))
    if (query.search) for (const { id } of found.conversations) told.add(id)
    if (found.conversations.length === PER_PAGE) continue
    if (!found.older) return
    before = found.older
    page = 0
  }
}

async function* textOf(
  first: ConversationView[],
  rest: AsyncGenerator<ConversationView[], void>,
  isCsv: boolean,
): AsyncGenerator<string, void> {
  yield isCsv ? csvRow(COLUMNS.map(([name]) => name)) : "["
  let isFirst = true
  const written = (rows: ConversationView[]) =>
    rows
      .map((row) => {
        if (isCsv) return csvRow(COLUMNS.map(([, cell]) => cell(row)))
        const line = `${isFirst ? "" : ","}\n${JSON.stringify(Object.fromEntries(COLUMNS.map(([name, cell]) => [name, cell(row)])))}`
        isFirst = false
        return line
      })
      .join("")
  yield written(first)
  for await (const rows of rest) yield written(rows)
  if (!isCsv) yield "\n]\n"
}

const COLUMNS: [name: string, value: (row: ConversationView) => string | number | null][] = [
  ["id", ({ id }) => id],
  ["session_id", ({ sessionId }) => sessionId],
  ["user_identifier", ({ userIdentifier }) => userIdentifier],
  ["user_name", ({ userName }) => userName],
  ["user_email", ({ userEmail }) => userEmail],
  ["bot_id", ({ botId }) => botId],
  ["bot_name", ({ botName }) => botName],
  ["channel", ({ channel }) => channel],
  ["status", ({ status }) => status],
  ["messages", ({ messageCount }) => messageCount],
  ["person_asked_at", ({ personAskedAt }) => dated(personAskedAt)],
  ["attended_by", ({ attendedBy }) => attendedBy?.name ?? null],
  ["page", ({ page }) => page?.url ?? null],
  ["started_at", ({ startedAt }) => dated(startedAt)],
  ["last_message_at", ({ lastMessageAt }) => dated(lastMessageAt)],
  ["ended_at", ({ endedAt }) => dated(endedAt)],
]

const dated = (at: Date | null) => at?.toISOString() ?? null
