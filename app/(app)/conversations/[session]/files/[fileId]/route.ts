import { sendFile } from "#lib/api/send-file.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { openAttachment } from "#lib/domain/files/files.ts"

type Props = { params: Promise<{ session: string; fileId: string }> }

/** A file that was sent with a message of a conversation, to be saved, or to be shown by the page where it is a picture. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    const { session: conversationId, fileId: id } = await params
    const { body, type, headers } = await sendFile(await openAttachment(ctx, { conversationId, id }))
    return new Response(body as ReadableStream<Uint8Array>, {
      headers: {
        ...headers,
        ...(type && { "content-type": type }),
        "cache-control": "private, max-age=3600",
        "x-content-type-options": "nosniff",
      },
    })
  } catch (error) {
    return refuse(error, log)
  }
}
