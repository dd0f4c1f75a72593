"use client"

import { PanelLeft, Search } from "lucide-react"
import { usePathname } from "next/navigation"
import { cn } from "#components/ui/cn.ts"
import { currentLink } from "#components/ui/current-link.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Tooltip } from "#components/ui/tooltip.tsx"
import * as words from "#components/words/words.ts"
import { AccountSwitcher } from "./account-switcher.tsx"
import { Bell } from "./bell.tsx"
import type { NavGroup, ShellAccount, ShellUser, PlanUsage as Usage } from "./nav.ts"
import { NavLink } from "./nav-link.tsx"
import { PlanUsage } from "./plan-usage.tsx"
import { Shortcut } from "./shortcut.tsx"
import type { Notices } from "./use-notices.ts"
import { UserMenu } from "./user-menu.tsx"

export interface SidebarProps {
  accounts: ShellAccount[]
  current: ShellAccount
  chooseAccount: (id: string) => Promise<string | undefined>
  groups: NavGroup[]
  user: ShellUser
  usage?: Usage | undefined
  notices: Notices
  signOut: () => Promise<FormState>
}

/** The content of the left navigation, in the page or in a sheet. */
export function Sidebar({
  accounts,
  current,
  chooseAccount,
  groups,
  user,
  usage,
  notices,
  signOut,
  collapsed,
  onSearch,
  onCollapse,
}: SidebarProps & { collapsed: boolean; onSearch: () => void; onCollapse?: () => void }) {
  const hrefs = groups.flatMap((group) => group.items.map((item) => item.href))
  const here = currentLink(usePathname(), hrefs)
  return (
    <div className="flex h-full flex-col bg-surface">
      <div className="grid grid-cols-1 gap-2 p-3 pb-2">
        <AccountSwitcher accounts={accounts} current={current} choose={chooseAccount} collapsed={collapsed} />
        <SearchButton collapsed={collapsed} onSearch={onSearch} />
      </div>
      <nav aria-label={words.shell.main} className="min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        {groups.map((group) => (
          <section key={group.label} aria-label={group.label} className="grid grid-cols-1 gap-px pt-3">
            {collapsed ? (
              <hr className="mx-2 mb-2" />
            ) : (
              <h2 className="px-2 pb-1 font-medium text-12 text-muted">{group.label}</h2>
            )}
            {group.items.map((item) => (
              <NavLink key={item.href} item={item} current={item.href === here} collapsed={collapsed} />
            ))}
          </section>
        ))}
      </nav>
      <div className="grid grid-cols-1 gap-2 p-3">
        {usage && !collapsed && <PlanUsage usage={usage} />}
        <div className={cn("flex items-center gap-1", collapsed && "flex-col-reverse")}>
          <UserMenu user={user} collapsed={collapsed} signOut={signOut} />
          {onCollapse && <Bell {...notices} />}
          {onCollapse && (
            <IconButton
              size="sm"
              label={collapsed ? words.shell.expand : words.shell.collapse}
              aria-expanded={!collapsed}
              onClick={onCollapse}
            >
              <PanelLeft />
            </IconButton>
          )}
        </div>
      </div>
    </div>
  )
}

function SearchButton({ collapsed, onSearch }: { collapsed: boolean; onSearch: () => void }) {
  const button = (
    <button
      type="button"
      onClick={onSearch}
      aria-label={collapsed ? words.shell.search : undefined}
      aria-keyshortcuts="Control+K Meta+K"
      className={cn(
        "flex h-8 w-full items-center gap-2 rounded-control border bg-background px-2 text-13 text-muted transition-colors hover:border-border-strong hover:text-text",
        collapsed && "justify-center px-0",
      )}
    >
      <Search aria-hidden className="size-4 shrink-0 stroke-[1.75]" />
      {!collapsed && (
        <>
          <span className="flex-1 text-left">{words.shell.search}</span>
          <Shortcut letter="K" />
        </>
      )}
    </button>
  )
  if (!collapsed) return button
  return (
    <Tooltip text={words.shell.search} side="right">
      {button}
    </Tooltip>
  )
}
