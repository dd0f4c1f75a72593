import { createUIMessageStreamResponse, type UIMessage, type UIMessageChunk } from "ai"
import { makeLog } from "../../core/log.ts"
import type { ChatEvent } from "../../domain/chat/schema.ts"
import type { Citation, MessageView } from "../../domain/conversations/schema.ts"
import { toLiveryError } from "../to-livery-error.ts"

/** What the web app's chat messages carry beside their text. */
export type ChatMessage = UIMessage<
  {
    createdAt?: string
    conversationId?: string
    status?: string
    answered?: boolean | null
    reason?: MessageView["reason"]
    choices?: MessageView["choices"]
  },
  { citation: Citation }
>
type Chunk = UIMessageChunk<ChatMessage["metadata"], { citation: Citation }>

/** A turn as an AI SDK UI stream: text as it comes, then its citations as data parts. Leaving it ends the turn as partial. */
export function uiStreamResponse(events: AsyncGenerator<ChatEvent, void>, first: ChatEvent): Response {
  const chunks = endingInWords(chunksOf(events, first))
  const stream = new ReadableStream<Chunk>({
    async pull(controller) {
      const { value, done } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await events.return()
    },
  })
  return createUIMessageStreamResponse({ stream: stream as ReadableStream<UIMessageChunk> })
}

/** What fails on the way, such as a right that ends, is a part of the stream. */
async function* endingInWords(chunks: AsyncGenerator<Chunk, void>): AsyncGenerator<Chunk, void> {
  try {
    yield* chunks
  } catch (error) {
    yield { type: "error", errorText: toLiveryError(error, makeLog(), {}).message }
  }
}

async function* chunksOf(
  events: AsyncGenerator<ChatEvent, void>,
  first: ChatEvent,
): AsyncGenerator<Chunk, void> {
  let id = ""
  let open = false
  let quotes = 0
  for (let event: ChatEvent | undefined = first; event; event = (await events.next()).value ?? undefined) {
    switch (event.type) {
      case "accepted":
        id = event.answerId ?? event.userMessage.id
        yield { type: "start", messageId: id, messageMetadata: { conversationId: event.conversationId } }
        break
      case "token":
        if (!open) yield { type: "text-start", id }
        open = true
        yield { type: "text-delta", id, delta: event.text }
        break
      case "citation":
        if (open) yield { type: "text-end", id }
        open = false
        // Two quotes of one source are two parts.
        yield { type: "data-citation", id: `${id}:${quotes++}`, data: event.citation }
        break
      case "message":
        if (open) yield { type: "text-end", id }
        open = false
        yield {
          type: "message-metadata",
          messageMetadata: {
            createdAt: event.message.createdAt.toISOString(),
            status: event.message.status,
            answered: event.message.answered,
            reason: event.message.reason,
            choices: event.message.choices,
          },
        }
        break
      case "finished":
        yield { type: "finish" }
        break
      case "failed":
        yield { type: "error", errorText: event.message }
        break
    }
  }
}
