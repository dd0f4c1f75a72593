"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { CONVERSATION_NEWS } from "#components/shell/use-news.ts"

/** At most so often the list is read again. Milliseconds. */
const AT_MOST_EVERY = 1000

/** Reads the page again when something happens in one of the account's conversations, while it is looked at. */
export function LiveList() {
  const router = useRouter()
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined
    let readAt = Date.now()
    const read = () => {
      due = undefined
      readAt = Date.now()
      router.refresh()
    }
    const onNews = () => {
      due ??= setTimeout(read, Math.max(0, readAt + AT_MOST_EVERY - Date.now()))
    }
    const onVisible = () => {
      if (!document.hidden) read()
    }
    window.addEventListener(CONVERSATION_NEWS, onNews)
    document.addEventListener("visibilitychange", onVisible)
    return () => {
      window.removeEventListener(CONVERSATION_NEWS, onNews)
      document.removeEventListener("visibilitychange", onVisible)
      clearTimeout(due)
    }
  }, [router])
  return null
}
