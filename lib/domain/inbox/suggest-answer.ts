import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { transaction } from "../../db/transaction.ts"
import { completeMessages } from "../chat/chat.ts"
import { findConversation } from "../conversations/conversations.ts"
import { type MessageView, messageOf } from "../conversations/schema.ts"
import type { Suggestion } from "./schema.ts"

/** Messages that are looked back at for what the visitor asks. */
const LOOKED_BACK = 30

/**
 * What the bot would answer to what the visitor asked last, for a person to edit and send: it is said to nobody and stored
 * nowhere. All that the visitor wrote since somebody answered is the question. Counted and charged as an answer of the bot.
 * Throws `not_found`, `invalid_input` where the visitor has asked nothing, `not_authorized` where the bot is switched off,
 * `limit_reached`, and `upstream` where the model fails.
 */
export const suggestAnswer = procedure({
  permission: "conversations.write",
  input: z.strictObject({ session: z.string() }),
  async run(ctx, { session }): Promise<Suggestion> {
    const { bot, messages } = await transaction(ctx, (scope) => readTalk(scope, session), { readOnly: true })
    const said = asQuestion(messages)
    if (!said) throw invalidInput("The visitor has not asked anything yet")
    let answer: MessageView | undefined
    for await (const event of completeMessages(ctx, { ...bot, messages: said })) {
      if (event.type === "message") answer = event.message
      if (event.type === "failed") throw new LiveryError("upstream", event.message)
    }
    return suggestionOf(answer)
  },
})

async function readTalk(ctx: Parameters<typeof findConversation>[0], session: string) {
  const { id: conversationId, botId, model, backstory, datasetId } = await findConversation(ctx, session)
  const rows = await ctx.db.message.findMany({
    where: { conversationId, type: { in: ["user", "bot"] }, status: { in: ["complete", "partial"] } },
    orderBy: { id: "desc" },
    take: LOOKED_BACK,
  })
  const bot = { ...(botId && { botId }), model, backstory, datasetId }
  return { bot, messages: rows.reverse().map(messageOf) }
}

type Given = { type: "user" | "bot"; text: string }[]

/** What was said before, and as one last message all that the visitor wrote at the end; null where they wrote nothing. */
function asQuestion(messages: readonly MessageView[]): Given | null {
  const last = messages.findLastIndex(({ type }) => type === "user")
  if (last < 0) return null
  let first = last
  while (messages[first - 1]?.type === "user") first--
  const asked = messages.slice(first, last + 1).map(({ text }) => text)
  const before = messages.slice(0, first).map(({ type, text }) => ({ type: type as "user" | "bot", text }))
  return [...before, { type: "user", text: asked.join("\n") }]
}

function suggestionOf(answer: MessageView | undefined): Suggestion {
  const { text = "", citations = [], reason = null, answered = null } = answer ?? {}
  // What says that it knows nothing is no answer to send.
  if (reason !== null || answered === false) return { text: "", citations: [], reason: reason ?? "not_found" }
  return { text, citations, reason: null }
}
