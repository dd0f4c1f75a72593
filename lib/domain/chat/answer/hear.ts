import type { z } from "zod"
import type { Context } from "../../../core/context.ts"
import { notFound } from "../../../core/errors.ts"
import { newId, newIdAfter, timeOf } from "../../../core/ids.ts"
import { enqueueOnce } from "../../../db/enqueue.ts"
import { acceptSaid } from "../../../db/statements/next-answer.ts"
import { lockLastMessage } from "../../../db/statements/turn.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import type { Contact } from "../../contacts/schema.ts"
import { PERSON_ATTENDS, type Turn } from "../../conversations/schema.ts"
import { eventStatement } from "../../events/events.ts"
import { nameMade } from "../../idempotency/idempotency.ts"
import { budgetsOf, chargesOf, noteAlong } from "../charges-of.ts"
import { findTurn } from "../find-turn.ts"
import { saveContact } from "../save-contact.ts"
import type { ChatEvent, MessageInput, Said } from "../schema.ts"

type Input = z.output<typeof MessageInput>

/** A message that a person will answer, and the bot does not: all events of its turn. */
export interface HeardTurn {
  events: ChatEvent[]
}

/** After so long, who attends it is told outside of the app, unless they have looked. Milliseconds. */
const TELL_AFTER = 15_000

/**
 * Commits a visitor's message to a conversation that a person attends. Whether one does is decided by the statement that
 * stores it; throws `conflict` where the bot has the conversation again, and then stores nothing.
 */
export const hear = (ctx: Context, input: Input, again: boolean): Promise<HeardTurn> =>
  sqlTransaction(ctx, async (sql, awaitWithCommit) => {
    const { account } = ctx
    const contact = input.contact ? await saveContact(ctx, sql, input.contact) : null
    const turn = await findTurn(ctx, sql, input, contact)
    if (!turn) throw notFound("conversation")
    const { conversationId } = turn
    const { lastMessageId } = again ? await lockLastMessage(sql, account.id, turn) : turn
    const messageId = newIdAfter(lastMessageId)
    const at = new Date(timeOf(messageId))
    const { text } = input
    awaitWithCommit(
      sql.all([
        nameMade(ctx, { conversationId, messageId }),
        acceptSaid(account.id, { turn, messageId, text, entities: [], toPerson: true, at }),
        eventStatement(ctx, "message.created", subjectOf(turn, messageId)),
        enqueueOnce(
          "tell-people",
          { accountId: account.id, conversationId, kind: "reply" },
          // However much is said meanwhile: the job looks at how things stand when it runs.
          { key: `tell-reply:${conversationId}`, runAt: new Date(at.getTime() + TELL_AFTER) },
        ),
        ...noteAlong(ctx, { conversationId, messageId }, input),
        ...chargesOf(ctx, turn, { messages: 1, at }),
        ...budgetsOf(ctx, input),
      ]),
    )
    return { events: heard({ turn, contact, userMessage: { id: messageId, text, createdAt: at } }) }
  })

const subjectOf = ({ conversationId, botId }: Turn, messageId: string) => ({
  conversationId,
  messageId,
  ...(botId && { botId }),
})

/** What a turn comes to in which a message is only heard. */
export const heard = ({
  turn,
  contact,
  userMessage,
}: {
  turn: Turn
  contact: Contact | null
  userMessage: Said
}): ChatEvent[] =>
  silence({
    type: "accepted",
    conversationId: turn.conversationId,
    sessionId: turn.sessionId,
    botId: turn.botId,
    startedAt: turn.startedAt,
    contact,
    welcome: null,
    userMessage,
    answerId: null,
    attendedBy: turn.attendedBy || null,
    disclosure: null,
  })

/** What a turn comes to in which the bot says nothing: its first event, and an answer without words that is stored nowhere. */
export const silence = (first: ChatEvent): ChatEvent[] => [
  first,
  {
    type: "message",
    message: {
      id: newId(),
      type: "bot",
      status: "complete",
      stopped: false,
      takenOver: false,
      text: "",
      citations: [],
      answered: null,
      reason: PERSON_ATTENDS,
      model: null,
      usage: null,
      feedback: null,
      error: null,
      origin: null,
      personName: null,
      attachments: [],
      files: [],
      choices: [],
      createdAt: new Date(),
    },
  },
  { type: "finished", endReason: "stop" },
]
