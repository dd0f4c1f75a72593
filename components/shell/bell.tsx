"use client"

import { Bell as BellIcon } from "lucide-react"
import { useState } from "react"
import { IconButton } from "#components/ui/icon-button.tsx"
import { useLoaded } from "#components/ui/use-loaded.ts"
import * as words from "#components/words/words.ts"
import type { Notices } from "./use-notices.ts"

const panel = async () => (await import("./notice-sheet.tsx")).NoticeSheet

/** What the person has to see to: how much is new, and the list of it. */
export function Bell({ items, unread, see }: Notices) {
  const [open, setOpen] = useState(false)
  const [Panel, load] = useLoaded(panel)
  const show = () => {
    load(() => setOpen(true))
    see()
  }
  return (
    <span className="relative">
      <IconButton size="sm" label={words.shell.notices.open(unread)} aria-haspopup="dialog" onClick={show}>
        <BellIcon />
      </IconButton>
      {unread > 0 && (
        <span
          aria-hidden
          className="pointer-events-none absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 font-medium text-[10px] text-accent-contrast tabular-nums"
        >
          {unread > 9 ? "9+" : unread}
        </span>
      )}
      {Panel && <Panel open={open} onOpenChange={setOpen} items={items} />}
    </span>
  )
}
