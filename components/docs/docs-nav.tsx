"use client"

import { Search } from "lucide-react"
import Link from "next/link"
import { useEffect, useRef, useState } from "react"
import { cn } from "#components/ui/cn.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import { MethodBadge } from "./method-badge.tsx"
import type { Method } from "./reference.ts"
import { useAnchorInView } from "./use-anchor-in-view.ts"

export interface NavGroup {
  name: string
  href: string
  /** Whether its endpoints are on this page; those of other pages are listed for the search alone. */
  here: boolean
  items: NavItem[]
}
export interface NavItem {
  anchor: string
  href: string
  method: Method
  path: string
  summary: string
}

/** The contents of a family, with a search over summaries and paths; "/" goes to the search. */
export function DocsNav({ groups }: { groups: NavGroup[] }) {
  const [wanted, setWanted] = useState("")
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLElement>(null)
  const current = useAnchorInView(groups.flatMap(({ here, items }) => (here ? items : [])))
  useEffect(() => {
    const place = current && list.current?.querySelector(`[aria-current="location"]`)
    if (place) place.scrollIntoView({ block: "nearest" })
  }, [current])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || isTyping(event.target)) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [])

  const found = groups.flatMap((group) => {
    const items = wanted ? group.items.filter((item) => matches(item, wanted)) : group.here ? group.items : []
    return items.length || !wanted ? { ...group, items } : []
  })
  return (
    <nav ref={list} aria-label={words.docs.menu} className="grid content-start gap-1 p-4">
      <div className="relative mb-3">
        <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-muted" />
        <Input
          ref={search}
          type="search"
          aria-label={words.docs.search}
          placeholder={words.docs.search}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          className="pl-8"
        />
      </div>
      <p role="status" className={found.length ? "sr-only" : "text-13 text-muted"}>
        {found.length ? "" : words.docs.noMatch}
      </p>
      {found.map(({ name, href, items }) => (
        <div key={href} className={cn("grid gap-0.5", items.length > 0 && "pb-3")}>
          <Link href={href} className="rounded-control px-2 py-1 font-medium text-13 hover:text-muted">
            {name}
          </Link>
          {items.map(({ anchor, href, method, summary }) => (
            <a
              key={href}
              href={href}
              aria-current={anchor === current ? "location" : undefined}
              className="flex items-baseline justify-between gap-2 rounded-control px-2 py-1 text-13 text-muted transition-colors hover:bg-hover hover:text-text aria-[current=location]:bg-hover aria-[current=location]:text-text"
            >
              <span className="min-w-0">{summary}</span>
              <MethodBadge method={method} />
            </a>
          ))}
        </div>
      ))}
    </nav>
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null

/** Whether every word stands somewhere in method, path or summary. */
function matches({ method, path, summary }: NavItem, wanted: string): boolean {
  const text = `${method} ${path} ${summary}`.toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
