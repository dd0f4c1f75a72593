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
  if (!columns || isWide === undefined) return table
  return isWide ? (
    columns
  ) : (
    <>
      {table}
      {drawer}
    </>
  )
}
