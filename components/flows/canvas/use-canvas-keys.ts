"use client"

import { type KeyboardEvent, useEffect, useRef } from "react"
import type { FlowDocument } from "#lib/domain/flows/schema.ts"
import type { CanvasActions } from "./use-canvas.ts"
import type { Selection } from "./use-selection.ts"
import { type Direction, walk } from "./walk.ts"

const WALKS: Record<string, Direction> = {
  ArrowRight: "ahead",
  ArrowLeft: "back",
  ArrowDown: "next",
  ArrowUp: "previous",
}
const NUDGE = 16
const BY: Record<string, { x: number; y: number }> = {
  ArrowRight: { x: NUDGE, y: 0 },
  ArrowLeft: { x: -NUDGE, y: 0 },
  ArrowDown: { x: 0, y: NUDGE },
  ArrowUp: { x: 0, y: -NUDGE },
}
const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null

/** The keys of the canvas, while the focus is in it; copying and pasting go through the clipboard as everywhere. */
export function useCanvasKeys({
  flow,
  actions,
  selection,
  select,
  inspect,
  disabled,
}: {
  flow: FlowDocument
  actions: CanvasActions
  selection: Selection
  select: (ids: readonly string[]) => void
  /** Goes to the fields of the block. */
  inspect: () => void
  disabled: boolean
}) {
  const { frame } = actions
  const cameFrom = useRef<string | null>(null)
  const latest = useRef({ actions, disabled })
  latest.current = { actions, disabled }

  useEffect(() => {
    const isHere = () => frame.current?.contains(document.activeElement) && !isField(document.activeElement)
    const copy = (event: ClipboardEvent) => {
      const text = isHere() ? latest.current.actions.copied() : null
      // Text that somebody has marked on the page is what they mean.
      if (text === null || String(getSelection() ?? "") !== "") return
      event.clipboardData?.setData("text/plain", text)
      event.preventDefault()
      if (event.type === "cut" && !latest.current.disabled) latest.current.actions.remove()
    }
    const paste = (event: ClipboardEvent) => {
      if (!isHere() || latest.current.disabled) return
      event.preventDefault()
      latest.current.actions.paste(event.clipboardData?.getData("text/plain") ?? "")
    }
    document.addEventListener("copy", copy)
    document.addEventListener("cut", copy)
    document.addEventListener("paste", paste)
    return () => {
      document.removeEventListener("copy", copy)
      document.removeEventListener("cut", copy)
      document.removeEventListener("paste", paste)
    }
  }, [frame])

  return (event: KeyboardEvent) => {
    if (isField(event.target) || event.defaultPrevented) return
    const { key, altKey } = event
    const { current } = selection
    const does = (what: () => void) => {
      event.preventDefault()
      what()
    }
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() === "a")
        does(() => select([...flow.blocks, ...(flow.notes ?? [])].map(({ id }) => id)))
      if (key.toLowerCase() === "f") does(() => actions.setPalette({ mode: "find" }))
      return
    }
    const by = BY[key]
    if (by && altKey) return disabled ? undefined : does(() => actions.nudge(by))
    const direction = WALKS[key]
    if (direction)
      return does(() => {
        const from = current ?? flow.start
        if (from === null) return
        const to = current === null ? from : walk(flow, from, direction, cameFrom.current)
        if (direction === "ahead" && to !== from) cameFrom.current = from
        actions.goTo(to)
      })
    const isOnBlock = event.target instanceof Element && event.target.matches(".react-flow__node")
    if (key === "Enter" && isOnBlock) return does(inspect)
    if (key === "Escape") return does(() => select([]))
    if (key === "f") return does(() => actions.setPalette({ mode: "find" }))
    if (disabled) return
    if (key === "/") does(actions.addHere)
    if (key === "Delete" || key === "Backspace") does(actions.remove)
  }
}
