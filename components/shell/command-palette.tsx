"use client"

import { Command } from "cmdk"
import { CornerDownLeft, Search } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTheme } from "next-themes"
import { Dialog as Radix } from "radix-ui"
import { use, useState } from "react"
import { cn } from "#components/ui/cn.ts"
import { Kbd } from "#components/ui/kbd.tsx"
import { mayLeave } from "#components/ui/leaving.ts"
import { menuItemStyle } from "#components/ui/menu-style.ts"
import { returnFocus } from "#components/ui/return-focus.ts"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"
import { ArrivalContext } from "./arriving.tsx"
import type { CommandItem } from "./nav.ts"
import { NavIcon } from "./nav-icon.tsx"
import { useFound } from "./use-found.ts"

/**
 * Goes anywhere by typing. Pages and actions come with the page, grouped in their order; what of the account is called like
 * that is asked of the server.
 */
export function CommandPalette({
  items,
  open,
  onOpenChange,
}: {
  items: CommandItem[]
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const router = useRouter()
  const arrival = use(ArrivalContext)
  const [query, setQuery] = useState("")
  const { setTheme } = useTheme()
  const found = useFound(query)
  // A bot or its parts may be among the pages already.
  const known = new Set(items.map(({ href }) => href))
  const all = [...items, ...found.items.filter(({ href }) => !known.has(href))]
  const groups = [...new Set(all.map((item) => item.group))]
  const change = (next: boolean) => {
    setQuery("")
    onOpenChange(next)
  }
  const choose = ({ href, theme }: CommandItem) => {
    if (!theme && !mayLeave()) return
    change(false)
    if (theme) setTheme(theme)
    else {
      if (!href.includes("#")) arrival.begin(href)
      router.push(href)
    }
  }
  return (
    <Radix.Root open={open} onOpenChange={change}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-appear-now bg-scrim closed:animate-leave" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className="fixed inset-x-4 top-[12vh] z-50 mx-auto max-w-144 animate-enter overflow-hidden rounded-panel bg-raised shadow-float outline-none closed:animate-leave"
        >
          <Radix.Title className="sr-only">{words.shell.commands}</Radix.Title>
          <Command loop filter={rank} label={words.shell.commandsHint}>
            <div className="flex h-12 items-center gap-2.5 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-muted" />
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder={words.shell.commandsPlaceholder}
                className="h-full min-w-0 flex-1 bg-transparent text-14 outline-none"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[min(24rem,60vh)] scroll-py-1 overflow-y-auto p-1">
              {found.state !== "looking" && found.state !== "failed" && (
                <Command.Empty className="px-3 py-8 text-center text-13 text-muted">
                  {words.shell.commandsNothing(query)}
                </Command.Empty>
              )}
              {groups.map((group) => (
                <Command.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-muted"
                >
                  {all
                    .filter((item) => item.group === group)
                    .map((item) => (
                      <Command.Item
                        key={item.href}
                        value={`${item.label} ${item.href}`}
                        // What the server found matches, be it by an address that is not shown.
                        keywords={known.has(item.href) ? (item.keywords ?? []) : [query]}
                        onSelect={() => choose(item)}
                        className={cn(menuItemStyle, "group/item text-13")}
                      >
                        {item.icon && <NavIcon name={item.icon} />}
                        <span className="min-w-0 flex-1 truncate">
                          {item.label}
                          {item.detail && <span className="ml-2 text-12 text-muted">{item.detail}</span>}
                        </span>
                        <CornerDownLeft
                          aria-hidden
                          className="size-3.5! opacity-0 group-data-[selected=true]/item:opacity-100"
                        />
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
              {found.state === "looking" && (
                <Command.Loading>
                  <p className="flex items-center gap-2 px-2 py-2 text-13 text-muted">
                    <Spinner className="size-3.5" />
                    {words.shell.commandsLooking}
                  </p>
                </Command.Loading>
              )}
              {found.state === "failed" && (
                <Command.Item
                  value="search-again"
                  // Whatever was typed: it can be chosen with Enter like what is found.
                  keywords={[query]}
                  onSelect={found.again}
                  className={cn(menuItemStyle, "text-13 text-danger")}
                >
                  {words.shell.commandsFailed}
                </Command.Item>
              )}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Every word must stand in the label or a keyword; labels that begin with the query come first. */
function rank(value: string, query: string, keywords: string[] = []): number {
  // The address only makes the value unique.
  const label = value.slice(0, value.lastIndexOf(" ")).toLowerCase()
  const text = [label, ...keywords].join(" ").toLowerCase()
  const wanted = query.toLowerCase().trim()
  if (!wanted.split(/\s+/).every((word) => text.includes(word))) return 0
  return label.startsWith(wanted) ? 1 : 0.5
}
