"use client"

import { Menu, Search } from "lucide-react"
import { type ReactNode, useEffect, useState } from "react"
import { cn } from "#components/ui/cn.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Sheet, SheetContent } from "#components/ui/sheet.tsx"
import { useLoaded } from "#components/ui/use-loaded.ts"
import * as words from "#components/words/words.ts"
import { ArrivalContext, ArrivingPage, useArrival } from "./arriving.tsx"
import { Bell } from "./bell.tsx"
import type { CommandItem } from "./nav.ts"
import { Sidebar, type SidebarProps } from "./sidebar.tsx"
import { SkipLink } from "./skip-link.tsx"
import { useNotices } from "./use-notices.ts"

/**
 * The frame of every signed-in page. `collapsed` is what the cookie `nav` says, so that the first paint is right.
 * `bar` stands above everything and stays, for acting as someone else.
 */
export function AppShell({
  collapsed: initial,
  commands,
  bar,
  seeNotices,
  children,
  ...given
}: Omit<SidebarProps, "notices"> & {
  collapsed: boolean
  commands: CommandItem[]
  bar?: ReactNode
  /** Keeps up to when the notices were looked at. */
  seeNotices: (until: string) => Promise<string | undefined>
  children: ReactNode
}) {
  const notices = useNotices(seeNotices)
  const arrival = useArrival()
  const sidebar = { ...given, notices }
  const [collapsed, setCollapsed] = useState(initial)
  const [searching, setSearching] = useState(false)
  const [Palette, loadPalette] = useLoaded(commandPalette)
  const [sheet, setSheet] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      loadPalette(() => setSearching((open) => !open))
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [loadPalette])

  const toggle = () => {
    setCollapsed(!collapsed)
    rememberCollapsed(!collapsed)
  }
  const search = () => {
    setSheet(false)
    loadPalette(() => setSearching(true))
  }

  return (
    <ArrivalContext value={arrival}>
      <div
        className={cn(
          "min-h-dvh [--top:var(--bar)] max-nav:[--top:calc(var(--bar)+3rem)]",
          bar ? "[--bar:2.25rem]" : "[--bar:0px]",
        )}
      >
        <SkipLink />
        {bar}
        <div
          className={cn(
            "nav:grid",
            collapsed ? "nav:grid-cols-[3.5rem_minmax(0,1fr)]" : "nav:grid-cols-[15rem_minmax(0,1fr)]",
          )}
        >
          <aside className="sticky top-(--bar) h-[calc(100dvh-var(--bar))] border-r max-nav:hidden">
            <Sidebar {...sidebar} collapsed={collapsed} onSearch={search} onCollapse={toggle} />
          </aside>
          <header className="sticky top-(--bar) z-20 flex h-12 items-center gap-2 border-b bg-background px-2 nav:hidden">
            <IconButton label={words.shell.menu} aria-expanded={sheet} onClick={() => setSheet(true)}>
              <Menu />
            </IconButton>
            <span className="min-w-0 flex-1 truncate font-medium">{sidebar.current.name}</span>
            <Bell {...notices} />
            <IconButton label={words.shell.search} onClick={search}>
              <Search />
            </IconButton>
          </header>
          <main
            id="content"
            tabIndex={-1}
            aria-busy={arrival.href !== null}
            className="relative min-w-0 outline-none"
          >
            {children}
            {arrival.href !== null && <ArrivingPage href={arrival.href} />}
          </main>
        </div>
        <Sheet open={sheet} onOpenChange={setSheet}>
          <SheetContent bare side="left" title={words.shell.main}>
            {/* A choice in the navigation closes the sheet. */}
            <div className="h-full" onClickCapture={(event) => closesSheet(event.target) && setSheet(false)}>
              <Sidebar {...sidebar} collapsed={false} onSearch={search} />
            </div>
          </SheetContent>
        </Sheet>
        {Palette && <Palette items={commands} open={searching} onOpenChange={setSearching} />}
      </div>
    </ArrivalContext>
  )
}

const closesSheet = (target: EventTarget) => target instanceof Element && target.closest("a") !== null

const commandPalette = async () => (await import("./command-palette.tsx")).CommandPalette

/** Plain HTTP on a foreign host has no cookie store; the choice then lasts for the page only. */
function rememberCollapsed(collapsed: boolean) {
  const expires = Date.now() + 365 * 24 * 60 * 60 * 1000
  window.cookieStore?.set({ name: "nav", value: collapsed ? "collapsed" : "open", expires })
}
