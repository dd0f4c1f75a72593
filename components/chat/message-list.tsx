"use client"

import { ArrowDown } from "lucide-react"
import { Fragment, type ReactNode } from "react"
import { Button } from "#components/ui/button.tsx"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import { BotMessage } from "./bot-message.tsx"
import type { ChatMessage } from "./message.ts"
import { NoteMessage } from "./note-message.tsx"
import { PersonMessage } from "./person-message.tsx"
import { SystemEvent } from "./system-event.tsx"
import { TimeLabel } from "./time-label.tsx"
import { useStickToEnd } from "./use-stick-to-end.ts"
import { VisitorMessage } from "./visitor-message.tsx"

const pause = 15 * 60 * 1000

/**
 * A conversation, grouped by pauses, that follows its end while one reads there. `actions` gives what stands under
 * an answer; `empty` is what shows before the first message.
 */
export function MessageList({
  messages,
  actions,
  saidActions,
  empty,
  own = true,
  after,
  className,
}: {
  messages: ChatMessage[]
  actions?: (message: ChatMessage) => ReactNode
  /** The same for what people wrote: the visitor, and who answers in the bot's place. */
  saidActions?: ((message: ChatMessage) => ReactNode) | undefined
  empty?: ReactNode
  /** Whether the reader is the visitor. */
  own?: boolean
  /** Behind the last message, such as that somebody types. */
  after?: ReactNode
  className?: string
}) {
  const { scroller, content, atEnd, toEnd } = useStickToEnd()
  return (
    <div className={cn("relative min-h-0 flex-1", className)}>
      <div ref={scroller} className="h-full overflow-y-auto focus-visible:-outline-offset-2">
        <div
          ref={content}
          role="log"
          aria-label={words.chat.conversation}
          className="mx-auto grid w-full max-w-180 gap-6 px-4 py-6"
        >
          {messages.length === 0 && empty}
          {messages.map((message, index) => (
            <Fragment key={message.id}>
              {startsGroup(message, messages[index - 1]) && (
                <SystemEvent>
                  <TimeLabel at={message.at} />
                </SystemEvent>
              )}
              {message.from === "event" && <SystemEvent>{message.text}</SystemEvent>}
              {message.from === "visitor" && (
                <VisitorMessage
                  text={message.text}
                  own={own}
                  files={message.files}
                  actions={saidActions?.(message)}
                />
              )}
              {message.from === "person" && (
                <PersonMessage
                  text={message.text}
                  author={message.author ?? ""}
                  files={message.files}
                  actions={saidActions?.(message)}
                />
              )}
              {message.from === "note" && <NoteMessage text={message.text} author={message.author ?? ""} />}
              {message.from === "bot" && <BotMessage message={message} actions={actions?.(message)} />}
            </Fragment>
          ))}
          {after}
        </div>
      </div>
      {!atEnd && (
        <Button
          size="sm"
          onClick={toEnd}
          className="-translate-x-1/2 absolute bottom-3 left-1/2 animate-enter rounded-full shadow-float"
        >
          <ArrowDown aria-hidden />
          {words.chat.toEnd}
        </Button>
      )}
    </div>
  )
}

const startsGroup = (message: ChatMessage, previous: ChatMessage | undefined) =>
  !previous || Date.parse(message.at) - Date.parse(previous.at) > pause
