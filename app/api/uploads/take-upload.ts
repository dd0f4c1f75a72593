import { wordsOf } from "#app/(app)/refusal-of.ts"
import * as words from "#components/words/words.ts"
import { toLiveryError } from "#lib/api/to-livery-error.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { type SessionContext, sessionContext } from "#lib/auth/session-context.ts"
import { BodyHold, STREAMED_BYTES } from "#lib/core/byte-budget.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { maxFileSize } from "#lib/domain/plans/plans.ts"

/**
 * Takes one file for a bot's knowledge as the body itself, named by the query: it streams to a local file while it arrives.
 * Answers the source's id, or the reason in words for the person who sent it.
 */
export async function takeUpload(
  request: Request,
  botOf: (ctx: SessionContext) => Promise<string>,
): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, words.refusals.internal)
  const ctx = await sessionContext(request.signal)
  if (!ctx) return refuse(401, words.refusals.signedOut)
  const hold = new BodyHold(ctx.account.id)
  try {
    const max = maxFileSize(ctx)
    if (Number(request.headers.get("content-length")) > max) throw new LiveryError("too_large", tooLarge(max))
    hold.take(STREAMED_BYTES)
    const { id } = await uploadSource(ctx, {
      botId: await botOf(ctx),
      fileName: new URL(request.url).searchParams.get("name") ?? "",
      declaredType: request.headers.get("content-type") ?? undefined,
      bytes: request.body ?? new Uint8Array(),
    })
    return Response.json({ id }, { headers: { "cache-control": "no-store" } })
  } catch (error) {
    const known = toLiveryError(error, ctx.log, {})
    const { error: whole, fields = {} } = wordsOf(known)
    const reason = whole ?? Object.values(fields)[0] ?? words.refusals.internal
    return refuse(STATUS[known.code] ?? 400, reason, known.details.retryAfter)
  } finally {
    hold.release()
  }
}

const STATUS: Partial<Record<LiveryError["code"], number>> = {
  not_authorized: 403,
  limit_reached: 403,
  not_found: 404,
  too_large: 413,
  unsupported_type: 415,
  unprocessable: 422,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
}

const tooLarge = (max: number) => words.knowledge.refused.tooLarge(`${Math.floor(max / 2 ** 20)} MB`)

function refuse(status: number, error: string, retryAfter?: number) {
  const later = retryAfter !== undefined && { "retry-after": String(Math.ceil(retryAfter)) }
  return Response.json({ error }, { status, headers: { "cache-control": "no-store", ...later } })
}
