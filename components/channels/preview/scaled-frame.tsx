"use client"

import { type RefObject, useEffect, useRef, useState } from "react"

/** A page of a given size, made as small as the room for it; never larger than it is. */
export function ScaledFrame({
  ref,
  src,
  title,
  width,
  height,
}: {
  ref: RefObject<HTMLIFrameElement | null>
  src: string
  title: string
  /** In pixels, as the page sees it. */
  width: number
  height: number
}) {
  const room = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setScale(Math.min(1, entry.contentRect.width / width))
    })
    if (room.current) observer.observe(room.current)
    return () => observer.disconnect()
  }, [width])
  return (
    <div
      ref={room}
      className="overflow-hidden rounded-panel border bg-background"
      style={{ height: scale ? height * scale : undefined }}
    >
      <iframe
        ref={ref}
        src={src}
        title={title}
        width={width}
        height={height}
        className="block max-w-none origin-top-left"
        style={{ transform: `scale(${scale})` }}
      />
    </div>
  )
}
