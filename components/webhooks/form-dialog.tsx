"use client"

import { type ReactNode, useId } from "react"
import { Button } from "#components/ui/button.tsx"
import { DialogClose, DialogContent } from "#components/ui/dialog.tsx"
import { words } from "#components/words/words.ts"

/** A short form in a dialog, with its button beside Cancel. */
export function FormDialog({
  title,
  description,
  action,
  label,
  pending,
  children,
}: {
  title: string
  description?: string
  action: (form: FormData) => void
  /** The verb on the button. */
  label: string
  pending: boolean
  children: ReactNode
}) {
  const form = useId()
  return (
    <DialogContent
      title={title}
      description={description}
      footer={
        <>
          <DialogClose asChild>
            <Button variant="ghost">{words.ui.cancel}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="primary" loading={pending}>
            {label}
          </Button>
        </>
      }
    >
      <form id={form} action={action} className="grid gap-4">
        {children}
      </form>
    </DialogContent>
  )
}
