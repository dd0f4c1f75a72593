import type { SuggestedAnswer } from "#components/conversations/live.ts"
import { withoutMarks } from "#components/conversations/without-marks.ts"
import * as words from "#components/words/words.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { citedPassages } from "#lib/domain/conversations/conversations.ts"
import { suggestAnswer } from "#lib/domain/inbox/inbox.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { refusalOf } from "../../../refusal-of.ts"
import { citationsOf } from "../../chat-message-of.ts"

type Props = { params: Promise<{ session: string }> }

/** What the bot's knowledge says to the visitor's last question. A model may take its time; server actions would wait for it. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const log = makeLog()
  try {
    if (!isSameOrigin(request)) throw new LiveryError("not_authorized", "Only pages of this host may ask")
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    await rateLimit("person", ctx.user.id)
    const { session } = await params
    try {
      const { text, citations } = await suggestAnswer(ctx, { session })
      const recordIds = citations.map(({ recordId }) => recordId)
      const passages = await citedPassages(ctx, { recordIds: recordIds.slice(0, 5000) })
      return told({ text: withoutMarks(text), citations: citationsOf(citations, passages) })
    } catch (error) {
      const { error: reason, fields } = refusalOf(error, ctx.log)
      return told({ refusal: reason ?? Object.values(fields ?? {})[0] ?? words.refusals.internal })
    }
  } catch (error) {
    return refuse(error, log)
  }
}

const told = (answer: SuggestedAnswer) => Response.json(answer, { headers: { "cache-control": "no-store" } })
