"use client"

import { useEffect } from "react"
import { followStream } from "./follow-stream.ts"

/** Told to the window when something happens in one of the account's conversations. */
const CONVERSATION_NEWS = "conversation-news"

/** Before a stream that was refused is tried again. Milliseconds. */
const AGAIN_AFTER = 10_000

/** Follows the account's conversations while the page is looked at: one stream for everything on it. */
export function useNews() {
  useEffect(
    () =>
      followStream({
        address: () => "/conversations/changes",
        onMessage: () => window.dispatchEvent(new Event(CONVERSATION_NEWS)),
        againAfter: AGAIN_AFTER,
      }),
    [],
  )
}

/**
 * Reads something again when there is news of a conversation, at most every so many milliseconds, and when the page is looked
 * at again. `read` has to stay the same function.
 */
export function useReadOnNews(read: () => void, atMostEvery: number) {
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined
    let readAt = Date.now()
    const now = () => {
      due = undefined
      readAt = Date.now()
      read()
    }
    const soon = () => {
      due ??= setTimeout(now, Math.max(0, readAt + atMostEvery - Date.now()))
    }
    const onVisible = () => {
      if (!document.hidden) soon()
    }
    window.addEventListener(CONVERSATION_NEWS, soon)
    document.addEventListener("visibilitychange", onVisible)
    return () => {
      window.removeEventListener(CONVERSATION_NEWS, soon)
      document.removeEventListener("visibilitychange", onVisible)
      clearTimeout(due)
    }
  }, [read, atMostEvery])
}
