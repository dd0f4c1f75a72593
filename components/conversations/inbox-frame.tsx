"use client"

import type { ReactNode } from "react"
import { useMedia } from "#components/ui/use-media.ts"

/**
 * The list of conversations, and the one that is open beside it: on a wide screen as three columns, else the table with a
 * drawer over it, which is the whole screen of a phone.
 */
export function InboxFrame({
  table,
  columns,
  drawer,
}: {
  table: ReactNode
  /** Of an open conversation: list, conversation and its context. */
  columns: ReactNode
  drawer: ReactNode
}) {
  const isWide = useMedia("(min-width: 1400px)")
  if (!columns) return <div className="contents">{table}</div>
  // The server does not know the width, so its page has both shapes and styles choose; the one that is not shown goes as
  // soon as the browser has said how wide it is.
  return (
    <>
      {isWide !== true && <div className="contents min-[1400px]:hidden">{table}</div>}
      {isWide !== false && <div className="max-[1400px]:hidden">{columns}</div>}
      {isWide === false && drawer}
    </>
  )
}
