"use client"

import { useEffect } from "react"
import type { InboxNews } from "#lib/domain/inbox/schema.ts"
import { followStream } from "./follow-stream.ts"

/** Told to the window when something happens in one of the account's conversations. */
const CONVERSATION_NEWS = "conversation-news"

/** What happened, of which conversation; null: something may have been missed. */
type News = InboxNews | null
const tell = (news: News) => window.dispatchEvent(new CustomEvent(CONVERSATION_NEWS, { detail: news }))

/** Before a stream that was refused is tried again. Milliseconds. */
const AGAIN_AFTER = 10_000

/** Follows the account's conversations while the page is looked at: one stream for everything on it. */
export function useNews() {
  useEffect(() => {
    let opened = false
    return followStream({
      address: () => "/conversations/changes",
      onMessage: ({ data }) => tell(JSON.parse(data) as InboxNews),
      onOpen: () => {
        // Streams break, and nobody tells again what happened meanwhile.
        if (opened) tell(null)
        opened = true
      },
      againAfter: AGAIN_AFTER,
    })
  }, [])
}

/**
 * Reads something again when there is news of a conversation that concerns it, at most every so many milliseconds, and when
 * the page is looked at again. `read` and `concerns` have to stay the same functions; without the latter all news does.
 */
export function useReadOnNews(
  read: () => void,
  atMostEvery: number,
  concerns?: (news: InboxNews) => boolean,
) {
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
    const onNews = ({ detail }: CustomEvent<News>) => {
      if (detail === null || !concerns || concerns(detail)) soon()
    }
    const onVisible = () => {
      if (!document.hidden) soon()
    }
    window.addEventListener(CONVERSATION_NEWS, onNews as EventListener)
    document.addEventListener("visibilitychange", onVisible)
    return () => {
      window.removeEventListener(CONVERSATION_NEWS, onNews as EventListener)
      document.removeEventListener("visibilitychange", onVisible)
      clearTimeout(due)
    }
  }, [read, atMostEvery, concerns])
}
