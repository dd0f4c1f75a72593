import type { Context } from "#lib/core/context.ts"
import { createConversation, createMessage } from "#lib/domain/conversations/conversations.ts"

/** One request that sends messages. */
export interface TurnRequest {
  name: string
  family: "tenant" | "action"
  request: string
  body: object
  accept?: string
  /** Types of what its conversation holds in the end. */
  holds: string[]
}
/** A conversation of the action API with one message in it. */
async function conversation(ctx: Context, botId: string): Promise<string> {
  const { id } = await createConversation(ctx, { botId })
  await createMessage(ctx, { conversationId: id, type: "user", text: "Before" })
  return id
}
const data = { type: "text", data: { body: "Hi" } }

/** One request of every route that sends messages, streamed or not, to a bot with a welcome. */
export async function turnRequests(
  ctx: Context,
  { botId, answer }: { botId: string; answer: string },
): Promise<TurnRequest[]> {
  const all: TurnRequest[] = []
  const add = (name: string, rest: Omit<TurnRequest, "name" | "accept">, accept?: string) =>
    all.push({ name: `${name}${accept ? ` as ${accept}` : ""}`, ...rest, ...(accept && { accept }) })
  for (const accept of [undefined, "text/event-stream"]) {
    const kind = accept ? "streamed" : "whole"
    add(
      "a new session of the Tenant API",
      {
        family: "tenant",
        request: `POST /conversations/kill-${kind}/messages`,
        body: { message: "Hi" },
        holds: ["bot Welcome!", "user Hi", `bot ${answer}`],
      },
      accept,
    )
    add(
      "the start of a conversation by the API channel",
      {
        family: "action",
        request: "POST /conversations",
        body: {
          channel: "API",
          message: data,
          bot_key: botId,
          from: { user_external_id: `v-${kind}`, type: "VISITOR" },
        },
        holds: ["bot Welcome!", "user Hi", `bot ${answer}`],
      },
      accept,
    )
    const continued = { family: "action" as const, holds: ["user Before", "user Hi", `bot ${answer}`] }
    add(
      "the API channel",
      {
        ...continued,
        request: `POST /conversation/${await conversation(ctx, botId)}/messages`,
        body: { message: data, user: { type: "VISITOR" } },
      },
      accept,
    )
  }
  for (const accept of [undefined, "application/jsonl"]) {
    const continued = { family: "action" as const, holds: ["user Before", "user Hi", `bot ${answer}`] }
    const answered = { family: "action" as const, holds: ["user Before", `bot ${answer}`] }
    add(
      "complete",
      {
        ...continued,
        request: `POST /conversation/${await conversation(ctx, botId)}/complete`,
        body: { text: "Hi" },
      },
      accept,
    )
    add(
      "complete without text",
      { ...answered, request: `POST /conversation/${await conversation(ctx, botId)}/complete`, body: {} },
      accept,
    )
    add(
      "receive",
      { ...answered, request: `POST /conversation/${await conversation(ctx, botId)}/receive`, body: {} },
      accept,
    )
    add(
      "send",
      {
        family: "action",
        request: `POST /conversation/${await conversation(ctx, botId)}/send`,
        body: { text: "Hi" },
        holds: ["user Before", "user Hi"],
      },
      accept,
    )
  }
  const continued = { family: "action" as const, holds: ["user Before", "user Hi", `bot ${answer}`] }
  add("dispatch", {
    ...continued,
    request: `POST /conversation/${await conversation(ctx, botId)}/dispatch`,
    body: { text: "Hi", channelId: "channel-of-the-killed-dispatch" },
  })
  return all
}
