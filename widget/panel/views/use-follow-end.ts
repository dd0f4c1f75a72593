import { useCallback, useEffect, useRef, useState } from "preact/hooks"

/** Pixels from the end at which one still reads there. */
const NEAR = 48

/** Whether one reads at the end of a box. */
export const isNearEnd = ({ scrollHeight, scrollTop, clientHeight }: Element) =>
  scrollHeight - scrollTop - clientHeight < NEAR

/** Keeps a scrolling box at its end while what is in it grows, unless the reader has scrolled up. */
export function useFollowEnd() {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const follows = useRef(true)

  useEffect(() => {
    const box = scroller.current
    const inner = content.current
    if (!box || !inner) return
    let last = 0
    const onScroll = () => {
      // What grows, or is measured only once it is seen, moves the end and not the reader: only going up leaves it.
      if (isNearEnd(box)) follows.current = true
      else if (box.scrollTop < last) follows.current = false
      last = box.scrollTop
      setAtEnd(follows.current)
    }
    const observer = new ResizeObserver(() => {
      if (!follows.current) return
      box.scrollTop = box.scrollHeight
      last = box.scrollTop
    })
    observer.observe(inner)
    observer.observe(box)
    box.addEventListener("scroll", onScroll, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener("scroll", onScroll)
    }
  }, [])

  const toEnd = useCallback(() => {
    follows.current = true
    setAtEnd(true)
    const box = scroller.current
    if (box) box.scrollTop = box.scrollHeight
  }, [])
  return { scroller, content, isAtEnd, toEnd }
}
