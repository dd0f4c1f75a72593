import { wordsOf } from "#app/(app)/refusal-of.ts"
import * as words from "#components/words/words.ts"
import { readStream } from "#lib/api/read-bytes.ts"
import { STATUSES } from "#lib/api/statuses.ts"
import { toLiveryError } from "#lib/api/to-livery-error.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { BodyHold } from "#lib/core/byte-budget.ts"
import { authorize } from "#lib/core/command.ts"
import { createImport } from "#lib/domain/contact-imports/contact-imports.ts"
import { MAX_IMPORT_BYTES } from "#lib/domain/contact-imports/schema.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { signedOut } from "../download.ts"

/** Of a file while it is read: the bytes, their text, and its rows. */
const COPIES = 4

/** Takes a file of contacts as the body itself, named by the query. Answers the draft's id, or the reason in words. */
export async function PUT(request: Request) {
  if (!isSameOrigin(request)) return answer(403, { error: words.refusals.internal })
  const ctx = await sessionContext(request.signal)
  if (!ctx) return signedOut()
  const hold = new BodyHold(ctx.account.id)
  try {
    await rateLimit("person", ctx.user.id)
    authorize(ctx, "contacts.write")
    const announced = Number(request.headers.get("content-length") ?? MAX_IMPORT_BYTES)
    if (announced > MAX_IMPORT_BYTES) return answer(413, { error: words.contacts.imports.tooLarge })
    hold.take(announced * COPIES)
    const bytes = request.body ? await readStream(request.body, MAX_IMPORT_BYTES) : new Uint8Array()
    const fileName = new URL(request.url).searchParams.get("name")?.slice(0, 255) ?? ""
    return answer(200, await createImport(ctx, { fileName, bytes }))
  } catch (error) {
    const known = toLiveryError(error, ctx.log, {})
    const { error: whole, fields = {} } = wordsOf(known)
    return answer(STATUSES[known.code], {
      error: whole ?? Object.values(fields)[0] ?? words.refusals.internal,
    })
  } finally {
    hold.release()
  }
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } })
