"use client"

import { Globe } from "lucide-react"
import { usePathname, useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import * as words from "#components/words/words.ts"
import { AddWebsiteDialog } from "./add-website-dialog.tsx"
import type { NewSourceState } from "./new-source.ts"

/** The button that takes a website. */
export function AddWebsite({
  action,
  mostPages,
  countPages,
  offered,
  disabledReason,
}: {
  action: (state: NewSourceState, form: FormData) => Promise<NewSourceState>
  mostPages: number
  countPages: (url: string) => Promise<number | null>
  /** An address that the person has named before; the dialog is then open with it. */
  offered?: string | undefined
  disabledReason?: string | undefined
}) {
  const router = useRouter()
  const path = usePathname()
  const [open, setOpen] = useState(offered !== undefined)
  const change = (next: boolean) => {
    setOpen(next)
    // Else the offer would come back with every reload.
    if (!next && offered !== undefined) router.replace(path, { scroll: false })
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <Button
        variant="primary"
        onClick={() => setOpen(true)}
        disabledReason={disabledReason}
        aria-haspopup="dialog"
      >
        <Globe aria-hidden />
        {words.knowledge.addWebsite}
      </Button>
      <AddWebsiteDialog
        action={action}
        url={offered}
        mostPages={mostPages}
        countPages={countPages}
        onDone={() => change(false)}
      />
    </Dialog>
  )
}
