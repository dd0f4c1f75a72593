"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { cn } from "./cn.ts"
import { currentLink } from "./current-link.ts"

export interface TabLink {
  href: string
  label: string
  count?: number
}

/** The parts of one thing, each a route. The page's own is current. */
export function TabLinks({ tabs, label }: { tabs: TabLink[]; label: string }) {
  const current = currentLink(
    usePathname(),
    tabs.map((tab) => tab.href),
  )
  return (
    <nav aria-label={label} className="-mx-1 flex gap-1 overflow-x-auto [scrollbar-width:none]">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.href === current ? "page" : undefined}
          className={cn(
            "relative flex h-10 shrink-0 items-center gap-1.5 rounded-control px-2 text-13 text-muted transition-colors focus-visible:-outline-offset-2 hover:text-text",
            "aria-[current=page]:font-medium aria-[current=page]:text-text aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-2 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:rounded-full aria-[current=page]:after:bg-accent-text",
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-12 text-muted tabular-nums">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
