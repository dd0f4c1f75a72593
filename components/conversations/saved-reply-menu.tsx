"use client"

import Link from "next/link"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { SavedReply } from "#lib/domain/inbox/schema.ts"

/** Saved replies over the field where one is being chosen; the field keeps the focus. */
export function SavedReplyMenu({
  id,
  replies,
  at,
  pick,
  isEmpty,
}: {
  id: string
  replies: SavedReply[]
  /** Which is marked. */
  at: number
  pick: (reply: SavedReply) => void
  /** Whether the account has none at all. */
  isEmpty: boolean
}) {
  const texts = words.savedReplies
  return (
    <div className="absolute inset-x-0 bottom-full z-20 mb-2 overflow-hidden rounded-panel border bg-raised shadow-float">
      {replies.length > 0 ? (
        <div id={id} role="listbox" aria-label={texts.title} className="max-h-72 overflow-y-auto p-1">
          {replies.map((reply, n) => (
            // The field has the keys; this is for a pointer.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field moves and picks
            <div
              key={reply.id}
              id={`${id}-${n}`}
              role="option"
              tabIndex={-1}
              aria-selected={n === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(reply)}
              className={cn(
                "grid cursor-default gap-0.5 rounded-control px-2 py-1.5",
                n === at && "bg-hover",
              )}
            >
              <span className="font-medium font-mono text-12">/{reply.shortcut}</span>
              <span className="truncate text-13 text-muted">{reply.text}</span>
            </div>
          ))}
        </div>
      ) : (
        <p className="p-3 text-13 text-muted">{isEmpty ? texts.none : texts.noMatch}</p>
      )}
      <p className="flex justify-between gap-3 border-t px-3 py-1.5 text-12 text-muted max-sm:hidden">
        <span>{texts.menuKeys}</span>
        <Link href="/settings/replies" className="rounded-mark hover:text-text hover:underline">
          {texts.manage}
        </Link>
      </p>
    </div>
  )
}
