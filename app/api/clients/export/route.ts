import { clientsQuery } from "#components/clients/clients-address.ts"
import { textStream } from "#lib/api/text-stream.ts"
import { clientsCsv } from "#lib/api/web/clients-file.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { pageOfClients } from "#lib/domain/clients/clients.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { download, signedOut } from "../../contacts/download.ts"

/** The agency's clients as the filters of its list show them, as a table. */
export async function GET(request: Request) {
  const ctx = await sessionContext(request.signal)
  if (!ctx) return signedOut()
  try {
    await rateLimit("person", ctx.user.id)
    const { page: _, ...query } = clientsQuery(Object.fromEntries(new URL(request.url).searchParams))
    // Whoever may not is told so before the file begins.
    await pageOfClients(ctx, { ...query, perPage: 1 })
    const day = new Date().toISOString().slice(0, 10)
    return download(textStream(clientsCsv(ctx, query)), `clients-${day}.csv`)
  } catch (error) {
    return refuse(error, ctx.log)
  }
}
