"use client"

import { ThumbsDown, ThumbsUp } from "lucide-react"
import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import * as words from "#components/words/words.ts"
import type { ChatMessage, Feedback } from "./message.ts"

const votes = [
  { vote: "up", Icon: ThumbsUp },
  { vote: "down", Icon: ThumbsDown },
] as const

/** Copy, rate, and what the page adds; shown on hover, on focus and on touch screens. */
export function MessageActions({
  message,
  onFeedback,
  shown = false,
  children,
}: {
  message: ChatMessage
  /** Gets null when a vote is taken back. */
  onFeedback?: ((vote: Feedback | null) => void) | undefined
  /** Always, not on hover alone. */
  shown?: boolean
  children?: ReactNode
}) {
  return (
    <div
      className={cn(
        "-ml-1.5 flex h-7 items-center gap-0.5 opacity-0 transition-opacity focus-within:opacity-100 group-hover/message:opacity-100 pointer-coarse:opacity-100",
        (shown || message.feedback) && "opacity-100",
      )}
    >
      <CopyButton text={message.text} label={words.chat.copy} />
      {onFeedback &&
        votes.map(({ vote, Icon }) => {
          const chosen = message.feedback === vote
          return (
            <IconButton
              key={vote}
              size="sm"
              label={words.chat[vote]}
              aria-pressed={chosen}
              onClick={() => onFeedback(chosen ? null : vote)}
              className={cn(chosen && "text-accent-text")}
            >
              <Icon className={chosen ? "fill-accent-soft" : ""} />
            </IconButton>
          )
        })}
      {children}
    </div>
  )
}
