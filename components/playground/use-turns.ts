"use client"

import { useRef, useState } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
import { chatMessageOf, type PlaygroundMessage, withChunk } from "./playground-message.ts"
import { streamTurn } from "./stream-turn.ts"

/** Milliseconds between two looks at a growing answer: its Markdown is read again each time. */
const PACE = 50

/** The turns of one conversation that happen on this page, one at a time, through the bot's chat route. */
export function useTurns({
  botId,
  sessionId,
  readPassages,
  onAnswered,
}: {
  botId: string
  sessionId: string
  readPassages: (recordIds: string[]) => Promise<Record<string, string>>
  onAnswered?: () => void
}) {
  const [messages, setMessages] = useState<PlaygroundMessage[]>([])
  const [passages, setPassages] = useState<ReadonlyMap<string, string>>(new Map())
  const [streaming, setStreaming] = useState(false)
  const [error, setError] = useState<Error>()
  const times = useRef(new Map<string, string>())
  const turn = useRef<AbortController>(null)

  /** Asks the last of `said`, and shows the answer behind it while it comes. */
  async function ask(said: PlaygroundMessage[]) {
    const leave = new AbortController()
    turn.current = leave
    let answer: PlaygroundMessage | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = undefined
      setMessages(answer ? [...said, answer] : said)
    }
    show()
    setError(undefined)
    setStreaming(true)
    try {
      const text = said.at(-1)?.text ?? ""
      for await (const chunk of streamTurn(`/bots/${botId}/chat`, { sessionId, text }, leave.signal)) {
        answer = withChunk(answer ?? { id: "answer", from: "bot", text: "", citations: [] }, chunk)
        timer ??= setTimeout(show, PACE)
      }
    } catch (fault) {
      if (!leave.signal.aborted) setError(fault instanceof Error ? fault : new Error(String(fault)))
    }
    clearTimeout(timer)
    show()
    setStreaming(false)
    onAnswered?.()
    await learnPassages(answer?.citations.map(({ recordId }) => recordId) ?? [])
  }
  async function learnPassages(recordIds: string[]) {
    if (recordIds.length === 0) return
    // Without them a citation shows its quote alone.
    const found = await readPassages(recordIds).catch(() => ({}))
    setPassages((known) => new Map([...known, ...Object.entries(found)]))
  }

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
    .filter(({ from, text, status }) => from === "visitor" || text !== "" || status === "streaming")
  if (streaming && shown.at(-1)?.from === "visitor") shown.push(waiting(seen("waiting")))
  return {
    messages: shown,
    streaming,
    error,
    send: (text: string) =>
      void ask([...messages, { id: `question-${messages.length}`, from: "visitor", text, citations: [] }]),
    /** Asks the last question once more, in place of what came of it. */
    retry: () => void ask(messages.slice(0, messages.findLastIndex(({ from }) => from === "visitor") + 1)),
    stop: () => turn.current?.abort(),
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
