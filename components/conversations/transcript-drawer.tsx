"use client"

import { Maximize2 } from "lucide-react"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { type ReactNode, useState } from "react"
import { buttonStyle } from "#components/ui/button-style.ts"
import { Sheet, SheetContent } from "#components/ui/sheet.tsx"
import { Tooltip } from "#components/ui/tooltip.tsx"
import * as words from "#components/words/words.ts"

/** A transcript beside the list. It is part of the address: closing leads back to the list as it was. */
export function TranscriptDrawer({
  title,
  page,
  back,
  footer,
  children,
}: {
  title: string
  /** Where the same transcript has a page of its own. */
  page: string
  back: string
  footer: ReactNode
  children: ReactNode
}) {
  const router = useRouter()
  const [open, setOpen] = useState(true)
  const change = (next: boolean) => {
    setOpen(next)
    if (!next) router.replace(back, { scroll: false })
  }
  const expand = (
    <Tooltip text={words.conversations.openPage}>
      <Link
        href={page}
        aria-label={words.conversations.openPage}
        className={buttonStyle({ variant: "ghost", size: "sm", square: true })}
      >
        <Maximize2 aria-hidden />
      </Link>
    </Tooltip>
  )
  return (
    <Sheet open={open} onOpenChange={change}>
      <SheetContent title={title} actions={expand} className="w-140">
        <div className="flex h-full flex-col">
          {children}
          <div className="flex flex-wrap items-center justify-between gap-2 border-t px-4 py-3">{footer}</div>
        </div>
      </SheetContent>
    </Sheet>
  )
}
