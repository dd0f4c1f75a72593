"use client"

import { type MouseEvent, useEffect, useRef } from "react"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import { PARTS, type Part } from "./parts.ts"
import { usePart } from "./use-part.ts"

/** The parts of a bot's channels: a list beside them, on a phone a line above. `faulty` ones are marked. */
export function PartNav({ faulty }: { faulty: readonly Part[] }) {
  const { part: current, addressOf, go } = usePart()
  const { parts, faultIn } = words.channels
  const nav = useRef<HTMLElement>(null)
  // The line is longer than a phone is wide.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link that is current is another then
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>("[aria-current=page]")
    if (nav.current && link)
      nav.current.scrollLeft = link.offsetLeft - (nav.current.clientWidth - link.offsetWidth) / 2
  }, [current])
  const follow = (event: MouseEvent, part: Part) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (part !== current) go(part)
  }
  return (
    <nav
      ref={nav}
      aria-label={words.channels.partsOf}
      className="relative -mx-4 flex gap-1 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:px-0 lg:sticky lg:top-6 lg:grid lg:content-start lg:gap-px lg:self-start"
    >
      {PARTS.map((part) => (
        <a
          key={part}
          href={addressOf(part)}
          aria-current={part === current ? "page" : undefined}
          onClick={(event) => follow(event, part)}
          className={cn(
            "flex h-8 shrink-0 items-center justify-between gap-2 rounded-control px-2.5 text-13 text-muted transition-colors hover:bg-hover hover:text-text focus-visible:-outline-offset-2",
            "aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-text",
          )}
        >
          {parts[part]}
          {faulty.includes(part) && (
            <span className="size-1.5 rounded-full bg-danger">
              <span className="sr-only">{faultIn}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}
