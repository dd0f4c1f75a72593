"use client"

import { useRouter } from "next/navigation"
import { type ReactNode, useState } from "react"
import { Sheet, SheetContent } from "./sheet.tsx"

/** One thing of a list beside it. It is part of the address: closing leads back to the list as it was. */
export function LinkedSheet({ title, back, children }: { title: string; back: string; children: ReactNode }) {
  const router = useRouter()
  const [open, setOpen] = useState(true)
  const change = (next: boolean) => {
    setOpen(next)
    if (!next) router.replace(back, { scroll: false })
  }
  return (
    <Sheet open={open} onOpenChange={change}>
      <SheetContent title={title} className="w-140">
        {children}
      </SheetContent>
    </Sheet>
  )
}
