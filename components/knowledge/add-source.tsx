"use client"

import type { LucideIcon } from "lucide-react"
import { type ComponentType, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import type { AddDialogProps } from "./new-source.ts"

/** A button that opens the dialog of one kind of source. */
export function AddSource({
  label,
  icon: Icon,
  dialog: Content,
  action,
  disabledReason,
}: {
  label: string
  icon: LucideIcon
  dialog: ComponentType<AddDialogProps>
  action: AddDialogProps["action"]
  disabledReason?: string | undefined
}) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button onClick={() => setOpen(true)} disabledReason={disabledReason} aria-haspopup="dialog">
        <Icon aria-hidden />
        {label}
      </Button>
      <Content action={action} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
