"use client"

import Link from "next/link"
import { use } from "react"
import { cn } from "#components/ui/cn.ts"
import { Tooltip } from "#components/ui/tooltip.tsx"
import { ArrivalContext } from "./arriving.tsx"
import type { NavItem } from "./nav.ts"
import { NavIcon } from "./nav-icon.tsx"

/** One entry of the navigation; collapsed, it shows its icon and names it on hover and focus. */
export function NavLink({
  item,
  current,
  collapsed,
}: {
  item: NavItem
  current: boolean
  collapsed: boolean
}) {
  const arrival = use(ArrivalContext)
  const link = (
    <Link
      href={item.href}
      onNavigate={() => arrival.begin(item.href)}
      data-arriving={arrival.href === item.href || undefined}
      aria-current={current ? "page" : undefined}
      aria-label={collapsed ? item.label : undefined}
      className={cn(
        "flex h-8 items-center gap-2.5 rounded-control px-2 text-13 text-muted transition-colors hover:bg-hover hover:text-text data-arriving:bg-hover data-arriving:text-text",
        "aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-text aria-[current=page]:[&_svg]:text-accent-text",
        collapsed && "justify-center",
      )}
    >
      <NavIcon name={item.icon} />
      {!collapsed && <span className="flex-1 truncate">{item.label}</span>}
      {!collapsed && item.count !== undefined && (
        <span className="text-12 text-muted tabular-nums">{item.count}</span>
      )}
    </Link>
  )
  return collapsed ? (
    <Tooltip text={item.label} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  )
}
