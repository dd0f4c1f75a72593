"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { InboxNews, Notice } from "#lib/domain/inbox/schema.ts"
import { useNews, useReadOnNews } from "./use-news.ts"

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
  const read = useCallback(async () => {
    // What could not be asked for now is asked for when something happens.
    const response = await fetch("/notices").catch(() => null)
    if (response?.ok) setItems(((await response.json()) as { notices: ShownNotice[] }).notices)
  }, [])
  const shown = useRef(items)
  shown.current = items
  // Of the many conversations of an account few are in the list, or could come into it.
  const concerns = useCallback(
    ({ id, changesNotices }: InboxNews) =>
      changesNotices || shown.current.some(({ conversationId }) => conversationId === id),
    [],
  )
  useReadOnNews(read, AT_MOST_EVERY, concerns)
  useEffect(() => {
    if (!document.hidden) void read()
  }, [read])
  const latest = items[0]?.at
  const see = useCallback(() => {
    if (!latest) return
    setItems((now) => now.map((item) => ({ ...item, isNew: false })))
    // They are new again at the next reading where that fails.
    seen(latest).catch(() => {})
  }, [latest, seen])
  return { items, unread: items.filter(({ isNew }) => isNew).length, see }
}
