"use client"

import { useState } from "react"
import type { SavedReply } from "#lib/domain/inbox/schema.ts"

/** Saved replies are read again after so long. Milliseconds. */
const HOLDS = 60_000
let held: { replies: SavedReply[]; at: number } | undefined

/** The account's saved replies, once they were asked for; undefined until then, and where they cannot be had. */
export function useSavedReplies(): [SavedReply[] | undefined, load: () => void] {
  const [replies, setReplies] = useState(held?.replies)
  const load = () => {
    if (held && Date.now() - held.at < HOLDS) return setReplies(held.replies)
    fetch("/conversations/replies")
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
      .then((found: SavedReply[]) => {
        held = { replies: found, at: Date.now() }
        setReplies(found)
      })
      // One writes without them.
      .catch(() => {})
  }
  return [replies, load]
}

/** Those that a beginning fits: by the shortcut first, then by words of the text. */
export function matchingReplies(replies: readonly SavedReply[], typed: string, most = 8): SavedReply[] {
  const sought = typed.toLowerCase()
  const byShortcut = replies.filter(({ shortcut }) => shortcut.startsWith(sought))
  const others = replies.filter(
    (reply) =>
      !byShortcut.includes(reply) &&
      (reply.shortcut.includes(sought) || reply.text.toLowerCase().includes(sought)),
  )
  return [...byShortcut, ...others].slice(0, most)
}
