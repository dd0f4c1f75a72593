import * as words from "#components/words/words.ts"
import { toLiveryError } from "#lib/api/to-livery-error.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { BodyHold, STREAMED_BYTES } from "#lib/core/byte-budget.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { attachToConversation } from "#lib/domain/inbox/inbox.ts"
import { maxFileSize } from "#lib/domain/plans/plans.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { wordsOf } from "../../../refusal-of.ts"

type Props = { params: Promise<{ session: string }> }

/**
 * Takes one file for a reply as the body itself, named by the query: it streams to a local file while it arrives. Answers
 * what was kept, or the reason in words for the person who sent it.
 */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  if (!isSameOrigin(request)) return told({ error: words.refusals.internal }, 403)
  const ctx = await sessionContext(request.signal)
  if (!ctx) return told({ error: words.refusals.signedOut }, 401)
  const hold = new BodyHold(ctx.account.id)
  try {
    await rateLimit("person", ctx.user.id)
    const size = Number(request.headers.get("content-length"))
    const max = maxFileSize(ctx)
    if (size > max) throw new LiveryError("too_large", tooLarge(max))
    hold.take(STREAMED_BYTES)
    const file = await attachToConversation(ctx, {
      conversationId: (await params).session,
      name: new URL(request.url).searchParams.get("name") ?? "",
      type: request.headers.get("content-type") ?? "",
      content: request.body ?? new Uint8Array(),
      size,
    })
    return told(file)
  } catch (error) {
    const known = toLiveryError(error, ctx.log, {})
    if (known.code === "unsupported_type") return told({ error: words.conversations.files.kinds }, 415)
    const { error: whole, fields = {} } = wordsOf(known)
    return told({ error: whole ?? Object.values(fields)[0] ?? words.refusals.internal }, 400)
  } finally {
    hold.release()
  }
}

const tooLarge = (max: number) => words.knowledge.refused.tooLarge(`${Math.floor(max / 2 ** 20)} MB`)

const told = (answer: object, status = 200) =>
  Response.json(answer, { status, headers: { "cache-control": "no-store" } })
