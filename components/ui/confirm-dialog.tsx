"use client"

import { type FormEvent, type ReactNode, useId, useRef, useState } from "react"
import * as words from "#components/words/words.ts"
import { Button } from "./button.tsx"
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "./dialog.tsx"
import { Field } from "./field.tsx"
import { Input } from "./input.tsx"

/**
 * Asks before something that cannot be undone. With `name`, the person types it first. `onConfirm` may be slow;
 * the dialog stays until it is done, and shows the text that it returns as the reason for a failure.
 */
export function ConfirmDialog({
  title,
  description,
  action,
  name,
  trigger,
  open,
  onOpenChange,
  onConfirm,
}: {
  title: string
  description: ReactNode
  /** The verb on the button, such as "Delete bot". */
  action: string
  name?: string
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  onConfirm: () => Promise<string | undefined>
}) {
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState("")
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()
  // State alone would let clicks within one frame through.
  const busy = useRef(false)
  const form = useId()

  const change = (next: boolean) => {
    if (pending) return
    setOpened(next)
    onOpenChange?.(next)
    setTyped("")
    setError(undefined)
  }
  const matches = name === undefined || typed.trim() === name.trim()
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!matches || busy.current) return
    busy.current = true
    setPending(true)
    const failure = await onConfirm()
    busy.current = false
    setPending(false)
    if (failure) return setError(failure)
    setOpened(false)
    onOpenChange?.(false)
  }

  return (
    <Dialog open={open ?? opened} onOpenChange={change}>
      {trigger && <DialogTrigger asChild>{trigger}</DialogTrigger>}
      <DialogContent
        title={title}
        description={description}
        footer={
          <>
            <DialogClose asChild>
              <Button variant="ghost">{words.ui.cancel}</Button>
            </DialogClose>
            <Button
              type="submit"
              form={form}
              variant="danger"
              loading={pending}
              disabledReason={matches ? undefined : words.ui.typeToConfirm(name ?? "")}
            >
              {action}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit}>
          {name === undefined ? (
            error && (
              <p role="alert" className="text-13 text-danger">
                {error}
              </p>
            )
          ) : (
            <Field label={words.ui.typeToConfirm(name)} error={error}>
              <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
            </Field>
          )}
        </form>
      </DialogContent>
    </Dialog>
  )
}
