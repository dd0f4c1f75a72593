"use client"

import { Plus } from "lucide-react"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { words } from "#components/words/words.ts"
import { AddTextDialog } from "./add-text-dialog.tsx"
import type { NewSourceState } from "./new-source.ts"

/** The button that takes a pasted text. */
export function AddText({
  action,
  disabledReason,
}: {
  action: (state: NewSourceState, form: FormData) => Promise<NewSourceState>
  disabledReason?: string | undefined
}) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button onClick={() => setOpen(true)} disabledReason={disabledReason} aria-haspopup="dialog">
        <Plus aria-hidden />
        {words.knowledge.addText}
      </Button>
      <AddTextDialog action={action} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
