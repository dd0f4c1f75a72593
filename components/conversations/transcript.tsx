"use client"

import type { ChatMessage } from "#components/chat/message.ts"
import { MessageActions } from "#components/chat/message-actions.tsx"
import { MessageList } from "#components/chat/message-list.tsx"
import { words } from "#components/words/words.ts"

/** A conversation to read: every message with its sources, and answers that broke off marked as such. */
export const Transcript = ({ messages, className }: { messages: ChatMessage[]; className?: string }) => (
  <MessageList
    messages={messages}
    own={false}
    actions={(message) => <MessageActions message={message} />}
    empty={<p className="py-8 text-center text-13 text-muted">{words.conversations.quiet}</p>}
    {...(className && { className })}
  />
)
