"use client"

import { Fragment, type ReactNode, useState } from "react"
import { Button, type ButtonProps } from "./button.tsx"
import { Dialog } from "./dialog.tsx"

/** A button that opens a dialog. Every opening starts anew: nothing that the last one showed shows again. */
export function DialogButton({
  dialog,
  ...props
}: Omit<ButtonProps, "onClick"> & {
  /** What opens; `close` closes it. */
  dialog: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const [opening, setOpening] = useState(0)
  const show = () => {
    setOpening(opening + 1)
    setOpen(true)
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button {...props} onClick={show} aria-haspopup="dialog" />
      <Fragment key={opening}>{dialog(() => setOpen(false))}</Fragment>
    </Dialog>
  )
}
