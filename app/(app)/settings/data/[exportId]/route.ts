import { sessionContext } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { streamBytes } from "#lib/domain/files/files.ts"
import { openExport } from "#lib/domain/takeout/takeout.ts"

type Props = { params: Promise<{ exportId: string }> }

/** The archive of everything, for owners of its account, for seven days. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await sessionContext(request.signal)
  const found =
    ctx && may(ctx.principal, "ownership.write")
      ? await openExport(ctx, { id: (await params).exportId }).catch(nullIfNotFound)
      : null
  const bytes = found && (await streamBytes(found.storageKey).catch(nullIfNotFound))
  if (!found || !bytes) return new Response("Not found\n", { status: 404 })
  const name = `everything-${found.createdAt.toISOString().slice(0, 10)}.tar.gz`
  return new Response(bytes, {
    headers: {
      "content-type": "application/gzip",
      "content-length": String(found.byteSize),
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  })
}
