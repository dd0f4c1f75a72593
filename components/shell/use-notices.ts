"use client"

import { useCallback, useEffect, useState } from "react"
import type { Notice } from "#lib/domain/inbox/schema.ts"
import { CONVERSATION_NEWS, useNews } from "./use-news.ts"

/** At most so often they are asked for. Milliseconds. */
const AT_MOST_EVERY = 2000

/** A notice as it comes over the wire. */
export type ShownNotice = Omit<Notice, "at"> & { at: string }

export interface Notices {
  items: ShownNotice[]
  unread: number
  /** They were looked at. */
  see: () => void
}

/** What the person has to see to, kept up to date while the page is looked at. */
export function useNotices(seen: (until: string) => Promise<string | undefined>): Notices {
  const [items, setItems] = useState<ShownNotice[]>([])
  useNews()
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined
    let readAt = 0
    const read = async () => {
      due = undefined
      readAt = Date.now()
      // What could not be asked for now is asked for when something happens.
      const response = await fetch("/notices").catch(() => null)
      if (response?.ok) setItems(((await response.json()) as { notices: ShownNotice[] }).notices)
    }
    const soon = () => {
      due ??= setTimeout(read, Math.max(0, readAt + AT_MOST_EVERY - Date.now()))
    }
    const onVisible = () => {
      if (!document.hidden) soon()
    }
    if (!document.hidden) void read()
    window.addEventListener(CONVERSATION_NEWS, soon)
    document.addEventListener("visibilitychange", onVisible)
    return () => {
      window.removeEventListener(CONVERSATION_NEWS, soon)
      document.removeEventListener("visibilitychange", onVisible)
      clearTimeout(due)
    }
  }, [])
  const latest = items[0]?.at
  const see = useCallback(() => {
    if (!latest) return
    setItems((now) => now.map((item) => ({ ...item, isNew: false })))
    // They are new again at the next reading where that fails.
    seen(latest).catch(() => {})
  }, [latest, seen])
  return { items, unread: items.filter(({ isNew }) => isNew).length, see }
}
