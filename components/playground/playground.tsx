"use client"

import { MessageSquarePlus } from "lucide-react"
import { useState } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
import { Button } from "#components/ui/button.tsx"
import * as words from "#components/words/words.ts"
import { Conversation, type ConversationProps } from "./conversation.tsx"

/**
 * One conversation with a bot at a time. `past` is what was said before this page was opened; the address keeps the
 * session, so that reloading it goes on.
 */
export function Playground({
  sessionId,
  past,
  ...props
}: Omit<ConversationProps, "past" | "fresh" | "onStarted"> & { past: ChatMessage[] }) {
  const [run, setRun] = useState({ sessionId, past, fresh: false })
  const [started, setStarted] = useState(past.length > 0)
  const path = `/bots/${props.botId}`

  const begin = () => {
    setRun({ sessionId: newSessionId(), past: [], fresh: true })
    setStarted(false)
    window.history.replaceState(null, "", path)
  }
  const keep = () => {
    setStarted(true)
    window.history.replaceState(null, "", `${path}?session=${encodeURIComponent(run.sessionId)}`)
  }
  const { newConversation, newFirst, stored, title } = words.playground
  return (
    <section
      aria-label={title}
      className="flex h-[calc(100dvh-12.5rem)] min-h-120 flex-col overflow-hidden rounded-panel border max-nav:h-[calc(100dvh-14.5rem)]"
    >
      <div className="flex h-11 shrink-0 items-center justify-between gap-3 border-b bg-surface pr-1.5 pl-4">
        <p className="truncate text-12 text-muted max-sm:invisible">{stored}</p>
        <Button size="sm" variant="ghost" onClick={begin} disabledReason={started ? undefined : newFirst}>
          <MessageSquarePlus aria-hidden />
          {newConversation}
        </Button>
      </div>
      <Conversation key={run.sessionId} {...props} {...run} onStarted={keep} />
    </section>
  )
}

/** Also where the page came over plain HTTP, which keeps `crypto.randomUUID` back. */
const newSessionId = () =>
  `playground-${crypto.getRandomValues(new Uint32Array(4)).reduce((id, part) => id + part.toString(36), "")}`
