"use client"

import { LogOut, UserRound } from "lucide-react"
import Link from "next/link"
import { useTheme } from "next-themes"
import { startTransition } from "react"
import { Avatar } from "#components/ui/avatar.tsx"
import { cn } from "#components/ui/cn.ts"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { mayLeave } from "#components/ui/leaving.ts"
import { signOutHere } from "#components/ui/sign-out-here.ts"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import * as words from "#components/words/words.ts"
import type { ShellUser } from "./nav.ts"

/** Who is signed in, the theme, and the way out. */
export function UserMenu({
  user,
  collapsed,
  signOut,
}: {
  user: ShellUser
  collapsed: boolean
  /** Answers only where it is refused. */
  signOut: () => Promise<FormState>
}) {
  const { theme, setTheme } = useTheme()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={words.shell.userMenu(user.name)}
        className={cn(
          "flex h-9 min-w-0 flex-1 items-center gap-2 rounded-control px-1.5 text-left transition-colors open:bg-hover hover:bg-hover",
          collapsed && "w-full flex-none justify-center",
        )}
      >
        <Avatar name={user.name} image={user.image} />
        {!collapsed && <span className="min-w-0 flex-1 truncate text-13">{user.name}</span>}
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="start" className="w-56">
        <div className="grid px-2 py-1.5">
          <span className="truncate font-medium">{user.name}</span>
          <span className="truncate text-12 text-muted">{user.email}</span>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/settings/account">
            <UserRound aria-hidden />
            {words.account.nav}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>{words.shell.theme}</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme ?? "system"} onValueChange={setTheme}>
          {Object.entries(words.shell.themes).map(([value, label]) => (
            <DropdownMenuRadioItem key={value} value={value} onSelect={(event) => event.preventDefault()}>
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem
          onSelect={() => {
            if (!mayLeave()) return
            startTransition(() => tellRefusal(signOutHere(signOut).then((refusal) => refusal?.error)))
          }}
        >
          <LogOut aria-hidden />
          {words.shell.signOut}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
