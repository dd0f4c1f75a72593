import { useCallback, useEffect, useRef, useState } from "preact/hooks"

/** Pixels from the end at which one still reads there. */
const NEAR = 48

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
    let height = 0
    const onScroll = () => {
      // A box that grew has not been scrolled by anybody.
      if (box.scrollHeight !== height && follows.current) return
      follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
      setAtEnd(follows.current)
    }
    const observer = new ResizeObserver(() => {
      height = box.scrollHeight
      if (follows.current) box.scrollTop = height
    })
    observer.observe(inner)
    observer.observe(box)
    box.addEventListener("scroll", onScroll, { passive: true })
    // By hand it goes up at once, whatever is growing meanwhile.
    const onWheel = (event: WheelEvent) => {
      if (event.deltaY < 0) height = box.scrollHeight
    }
    box.addEventListener("wheel", onWheel, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener("scroll", onScroll)
      box.removeEventListener("wheel", onWheel)
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
