"use client"

import type { ReactNode } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
import { MessageActions } from "#components/chat/message-actions.tsx"
import { MessageList } from "#components/chat/message-list.tsx"
import type { TeachFormAction } from "#components/taught-answers/taught-answer-form.ts"
import { TeachAction } from "#components/taught-answers/teach-action.tsx"
import * as words from "#components/words/words.ts"

/** A conversation to read: every message with its sources, and answers that broke off marked as such. */
export const Transcript = ({
  messages,
  teach,
  after,
  className,
}: {
  messages: ChatMessage[]
  /** Teaches the bot a better answer; absent where there is no bot or the reader may not. */
  teach?: TeachFormAction | undefined
  after?: ReactNode
  className?: string
}) => (
  <MessageList
    messages={messages}
    own={false}
    after={after}
    actions={(message) => (
      <MessageActions message={message}>
        {teach && <TeachAction messages={messages} message={message} teach={teach} />}
      </MessageActions>
    )}
    saidActions={
      teach &&
      ((message) =>
        isTaught(messages, message) && (
          <MessageActions message={message}>
            <TeachAction messages={messages} message={message} teach={teach} />
          </MessageActions>
        ))
    }
    empty={<p className="py-8 text-center text-13 text-muted">{words.conversations.quiet}</p>}
    {...(className && { className })}
  />
)

/** What a person answered can be taught, and a question that no bot answered: under an answer of a bot stands its own way. */
function isTaught(messages: readonly ChatMessage[], message: ChatMessage): boolean {
  if (message.from === "person") return true
  const next = messages
    .slice(messages.indexOf(message) + 1)
    .find(({ from }) => from === "bot" || from === "visitor")
  return next?.from !== "bot" || !next.text
}
