"use client"

import { useChat } from "@ai-sdk/react"
import { DefaultChatTransport } from "ai"
import { useMemo, useRef, useState } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
import { chatMessageOf, citationsOf, type PlaygroundMessage, textOf } from "./playground-message.ts"

/** The turns of one conversation that happen on this page, through the bot's chat route. */
export function useTurns({
  botId,
  sessionId,
  readPassages,
}: {
  botId: string
  sessionId: string
  readPassages: (recordIds: string[]) => Promise<Record<string, string>>
}) {
  const [passages, setPassages] = useState<ReadonlyMap<string, string>>(new Map())
  const times = useRef(new Map<string, string>())
  const transport = useMemo(
    () =>
      new DefaultChatTransport<PlaygroundMessage>({
        api: `/bots/${botId}/chat`,
        prepareSendMessagesRequest: ({ messages }) => {
          const asked = messages.findLast(({ role }) => role === "user")
          return { body: { sessionId, text: asked ? textOf(asked) : "" } }
        },
      }),
    [botId, sessionId],
  )
  const { messages, sendMessage, regenerate, stop, status, error } = useChat<PlaygroundMessage>({
    id: sessionId,
    transport,
    throttle: 50,
    onFinish: async ({ message }) => {
      const recordIds = citationsOf(message).map(({ recordId }) => recordId)
      if (recordIds.length === 0) return
      // Without them a citation shows its quote alone.
      const found = await readPassages(recordIds).catch(() => ({}))
      setPassages((known) => new Map([...known, ...Object.entries(found)]))
    },
  })

  const streaming = status === "submitted" || status === "streaming"
  const seen = (id: string) => {
    const at = times.current.get(id) ?? new Date().toISOString()
    times.current.set(id, at)
    return at
  }
  const shown = messages
    .map((message, index) =>
      chatMessageOf(message, {
        streaming: streaming && index === messages.length - 1,
        at: seen(message.id),
        passages,
      }),
    )
    .filter(({ from, text, status: state }) => from === "visitor" || text !== "" || state === "streaming")
  if (status === "submitted" && shown.at(-1)?.from === "visitor") shown.push(waiting(seen("waiting")))
  return {
    messages: shown,
    streaming,
    error,
    send: (text: string) => void sendMessage({ text }),
    retry: () => void regenerate(),
    stop: () => void stop(),
  }
}

/** Stands where the answer will be, until its first event is here. */
const waiting = (at: string): ChatMessage => ({
  id: "waiting",
  from: "bot",
  text: "",
  at,
  status: "streaming",
})
