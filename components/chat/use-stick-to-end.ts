"use client"

import { useEffect, useRef, useState } from "react"

const near = 64

/** Keeps a scrolling box at its end while content grows, unless the reader scrolled up. */
export function useStickToEnd() {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)

  useEffect(() => {
    const box = scroller.current
    const inner = content.current
    if (!box || !inner) return
    let follows = true
    const onScroll = () => {
      follows = box.scrollHeight - box.scrollTop - box.clientHeight < near
      setAtEnd(follows)
    }
    const observer = new ResizeObserver(() => {
      if (follows) box.scrollTop = box.scrollHeight
    })
    observer.observe(inner)
    observer.observe(box)
    box.addEventListener("scroll", onScroll, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener("scroll", onScroll)
    }
  }, [])

  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: "smooth" })
  return { scroller, content, atEnd, toEnd }
}
