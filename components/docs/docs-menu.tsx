"use client"

import { List } from "lucide-react"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Sheet, SheetContent } from "#components/ui/sheet.tsx"
import * as words from "#components/words/words.ts"
import { DocsNav, type NavGroup } from "./docs-nav.tsx"

/** The contents on a phone; a choice closes them. */
export function DocsMenu({ groups }: { groups: NavGroup[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <List aria-hidden />
        {words.docs.menu}
      </Button>
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetContent title={words.docs.menu} side="left" className="w-80">
          <div onClickCapture={(event) => isLink(event.target) && setOpen(false)}>
            <DocsNav groups={groups} />
          </div>
        </SheetContent>
      </Sheet>
    </>
  )
}

const isLink = (target: EventTarget) => target instanceof Element && target.closest("a") !== null
