"use client"

import { useEffect } from "react"

/** Told to the window when something happens in one of the account's conversations. */
export const CONVERSATION_NEWS = "conversation-news"

/** Before a stream that was refused is tried again. Milliseconds. */
const AGAIN_AFTER = 10_000

/** Follows the account's conversations while the page is looked at: one stream for everything on it. */
export function useNews() {
  useEffect(() => {
    let source: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source?.close()
      source = new EventSource("/conversations/changes")
      source.onmessage = () => window.dispatchEvent(new Event(CONVERSATION_NEWS))
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_AFTER)
      }
    }
    const onVisible = () => {
      clearTimeout(again)
      if (document.hidden) source?.close()
      else open()
    }
    if (!document.hidden) open()
    document.addEventListener("visibilitychange", onVisible)
    return () => {
      document.removeEventListener("visibilitychange", onVisible)
      source?.close()
      clearTimeout(again)
    }
  }, [])
}
