"use client"

import { Plus } from "lucide-react"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { words } from "#components/words/words.ts"
import { CreateKeyDialog } from "./create-key-dialog.tsx"
import type { NewKeyState } from "./new-key.ts"

/** The button that makes a key. Every opening starts anew, so a key that was shown never shows again. */
export function CreateKey({
  action,
  address,
  disabledReason,
}: {
  action: (state: NewKeyState, form: FormData) => Promise<NewKeyState>
  /** Scheme and host of this install, for the example. */
  address: string
  disabledReason?: string | undefined
}) {
  const [open, setOpen] = useState(false)
  const [opening, setOpening] = useState(0)
  const show = () => {
    setOpening(opening + 1)
    setOpen(true)
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button variant="primary" onClick={show} disabledReason={disabledReason} aria-haspopup="dialog">
        <Plus aria-hidden />
        {words.keys.create}
      </Button>
      <CreateKeyDialog key={opening} action={action} address={address} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
