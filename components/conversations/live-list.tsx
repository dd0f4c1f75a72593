"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

/** At most so often the list is read again. Milliseconds. */
const AT_MOST_EVERY = 1000
/** Before a stream that was refused is tried again. */
const AGAIN_AFTER = 10_000

/** Reads the page again when something happens in one of the account's conversations, while it is looked at. */
export function LiveList() {
  const router = useRouter()
  useEffect(() => {
    let source: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let due: ReturnType<typeof setTimeout> | undefined
    let readAt = Date.now()
    const read = () => {
      due = undefined
      readAt = Date.now()
      router.refresh()
    }
    const open = () => {
      source?.close()
      source = new EventSource("/conversations/changes")
      source.onmessage = () => {
        due ??= setTimeout(read, Math.max(0, readAt + AT_MOST_EVERY - Date.now()))
      }
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_AFTER)
      }
    }
    const onVisible = () => {
      clearTimeout(again)
      if (document.hidden) return source?.close()
      open()
      read()
    }
    if (!document.hidden) open()
    document.addEventListener("visibilitychange", onVisible)
    return () => {
      document.removeEventListener("visibilitychange", onVisible)
      source?.close()
      clearTimeout(again)
      clearTimeout(due)
    }
  }, [router])
  return null
}
