"use client"

import type { EdgeChange, NodeChange } from "@xyflow/react"
import { useCallback, useMemo, useState } from "react"

export interface Selection {
  ids: ReadonlySet<string>
  lines: ReadonlySet<string>
  /** The one that the keyboard is at. */
  current: string | null
}

/** What is selected on the canvas: blocks and notes, lines, and where the keyboard is. */
export function useSelection(first: string | null) {
  const [selection, setSelection] = useState<Selection>(() => ({
    ids: new Set(first === null ? [] : [first]),
    lines: new Set(),
    current: first,
  }))
  const select = useCallback((ids: readonly string[]) => {
    setSelection({ ids: new Set(ids), lines: new Set(), current: ids.at(-1) ?? null })
  }, [])
  const onNodes = useCallback((changes: readonly NodeChange<never>[]) => {
    const told = changes.flatMap((change) => (change.type === "select" ? [change] : []))
    if (told.length === 0) return
    setSelection((before) => {
      const ids = applied(before.ids, told)
      const last = told.findLast(({ selected }) => selected)?.id
      return { ids, lines: ids.size > 0 && last ? new Set() : before.lines, current: last ?? before.current }
    })
  }, [])
  const onEdges = useCallback((changes: readonly EdgeChange[]) => {
    const told = changes.flatMap((change) => (change.type === "select" ? [change] : []))
    if (told.length > 0) setSelection((before) => ({ ...before, lines: applied(before.lines, told) }))
  }, [])
  return useMemo(() => ({ selection, select, onNodes, onEdges }), [selection, select, onNodes, onEdges])
}

function applied(before: ReadonlySet<string>, changes: readonly { id: string; selected: boolean }[]) {
  const next = new Set(before)
  for (const { id, selected } of changes)
    if (selected) next.add(id)
    else next.delete(id)
  return next
}
