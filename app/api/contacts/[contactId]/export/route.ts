import { textStream } from "#lib/api/text-stream.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { exportContact } from "#lib/domain/privacy/privacy.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { download, signedOut } from "../../download.ts"

/** Everything about one contact, as one file. */
export async function GET(request: Request, { params }: { params: Promise<{ contactId: string }> }) {
  const ctx = await sessionContext(request.signal)
  if (!ctx) return signedOut()
  try {
    await rateLimit("person", ctx.user.id)
    const { name, json } = await exportContact(ctx, { id: (await params).contactId })
    return download(textStream(json), name)
  } catch (error) {
    return refuse(error, ctx.log)
  }
}
