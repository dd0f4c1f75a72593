import { transaction } from "../../db/transaction.ts"
import type { MessageView } from "../conversations/schema.ts"
import { disclosureLine } from "../disclosure/disclosure.ts"
import { followConversation, tellTyping } from "../inbox/inbox.ts"
import type { LiveEvent } from "../inbox/schema.ts"
import { takeStream } from "./open-streams.ts"
import { ownConversation } from "./own-conversations.ts"
import type { VisitorContext } from "./schema.ts"

export type OwnLiveEvent =
  /** At the beginning: what the person is called who answers in the bot's place, if one does. */
  | { type: "ready"; attendedBy: string | null }
  | { type: "attended"; name: string }
  /** The bot answers again; the line says that it is an AI, null where it was left out for a reason. */
  | { type: "handed_back"; disclosure: string | null }
  | { type: "message"; message: MessageView }
  | { type: "typing"; name: string | null }
  /** The last one: the session has opened so many streams that this one made room. */
  | { type: "replaced" }

/**
 * What people write and do in a conversation of the visitor's, as it happens, or after a message that the page has. Throws
 * `not_found` for anybody else's, and also when it is deleted meanwhile. Of more than six streams of one session the oldest ends.
 */
export async function* followOwnConversation(
  ctx: VisitorContext,
  { id, after }: { id: string; after?: string | undefined },
): AsyncGenerator<OwnLiveEvent, void> {
  await transaction(ctx, (scope) => ownConversation(scope, ctx, id), { readOnly: true })
  const { bot, settings } = ctx.visit.widget
  const disclosure = disclosureLine(settings.disclosure ?? {}, bot.language)
  const place = takeStream(ctx.visit.sessionId)
  const within = { ...ctx, signal: AbortSignal.any([ctx.signal, place.signal]) }
  try {
    const events = followConversation(within, { conversationId: id, after, botId: bot.id })
    yield* shownOf(events, disclosure)
    if (place.signal.aborted) yield { type: "replaced" }
  } finally {
    place.leave()
  }
}

async function* shownOf(
  events: AsyncGenerator<LiveEvent, void>,
  disclosure: string | null,
): AsyncGenerator<OwnLiveEvent, void> {
  let attendedBy: string | null | undefined
  for await (const event of events) {
    if (event.type === "message" || event.type === "typing") yield event
    if (event.type !== "attendance") continue
    const name = event.attendedBy?.name ?? null
    if (attendedBy === undefined) yield { type: "ready", attendedBy: name }
    else if (name !== attendedBy)
      yield name ? { type: "attended", name } : { type: "handed_back", disclosure }
    attendedBy = name
  }
}

/** Tells whoever follows a conversation of the visitor's that they type. Throws `not_found`. */
export async function tellOwnTyping(ctx: VisitorContext, id: string): Promise<void> {
  await transaction(ctx, (scope) => ownConversation(scope, ctx, id), { readOnly: true })
  await tellTyping(ctx, { conversationId: id })
}
