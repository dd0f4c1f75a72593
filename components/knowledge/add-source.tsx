"use client"

import type { LucideIcon } from "lucide-react"
import type { ComponentType } from "react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import type { AddDialogProps } from "./new-source.ts"

/** A button that opens the dialog of one kind of source. */
export const AddSource = ({
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
}) => (
  <DialogButton
    disabledReason={disabledReason}
    dialog={(close) => <Content action={action} onDone={close} />}
  >
    <Icon aria-hidden />
    {label}
  </DialogButton>
)
