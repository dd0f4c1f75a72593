"use client"

import { Check, ChevronsUpDown } from "lucide-react"
import { startTransition } from "react"
import { Avatar } from "#components/ui/avatar.tsx"
import { Badge } from "#components/ui/badge.tsx"
import { cn } from "#components/ui/cn.ts"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import { mayLeave } from "#components/ui/leaving.ts"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import * as words from "#components/words/words.ts"
import type { ShellAccount } from "./nav.ts"

/** The account one works in, and the others one may enter. With one account it only names it. */
export function AccountSwitcher({
  accounts,
  current,
  choose,
  collapsed,
}: {
  accounts: ShellAccount[]
  current: ShellAccount
  /** Makes another account the one to work in, by its id; answers only where it is refused. */
  choose: (id: string) => Promise<string | undefined>
  collapsed: boolean
}) {
  const face = (
    <>
      <Avatar square name={current.name} />
      {!collapsed && (
        <span className="min-w-0 flex-1 truncate text-left font-medium text-13">{current.name}</span>
      )}
      {!collapsed && current.badge && <Badge tone="info">{current.badge}</Badge>}
    </>
  )
  const style = cn("flex h-9 w-full items-center gap-2 rounded-control px-1.5", collapsed && "justify-center")
  if (accounts.length < 2) {
    return (
      <div className={style}>
        {face}
        {collapsed && <span className="sr-only">{current.name}</span>}
      </div>
    )
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className={cn(style, "transition-colors open:bg-hover hover:bg-hover")}>
        {face}
        {/* Said after what stands there, so that the name can be spoken as it is read. */}
        <span className="sr-only">
          {collapsed && `${current.name} `}({words.shell.accounts})
        </span>
        {!collapsed && <ChevronsUpDown aria-hidden className="size-3.5 text-muted" />}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-60">
        <DropdownMenuLabel>{words.shell.accounts}</DropdownMenuLabel>
        {accounts.map((account) => (
          <DropdownMenuItem
            key={account.id}
            aria-current={account.id === current.id ? "true" : undefined}
            onSelect={() =>
              account.id !== current.id &&
              mayLeave() &&
              startTransition(() => tellRefusal(choose(account.id)))
            }
          >
            <Avatar square name={account.name} className="size-5" />
            <span className="min-w-0 flex-1 truncate">{account.name}</span>
            {account.detail && <span className="text-12 text-muted">{account.detail}</span>}
            {account.id === current.id && <Check aria-hidden />}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
