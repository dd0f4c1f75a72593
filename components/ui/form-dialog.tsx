"use client"

import { type ComponentProps, type FormEvent, type ReactNode, useId } from "react"
import * as words from "#components/words/words.ts"
import { Button } from "./button.tsx"
import { DialogClose, DialogContent } from "./dialog.tsx"
import { FormError } from "./form-error.tsx"
import type { FormState } from "./form-state.ts"
import { GuardedForm } from "./guarded-form.tsx"
import { orOffline } from "./or-offline.ts"
import { useSingleAction } from "./use-single-action.ts"

/**
 * A short form in a dialog. A refusal keeps what was typed and stands above it. `onDone` hears of success.
 * Once `after` gives something for what the action answered, the dialog shows that instead.
 */
export function FormDialog<State extends FormState>({
  title,
  lead,
  submit,
  submitting,
  action,
  onDone,
  after,
  wide = false,
  children,
}: {
  title: string
  lead?: string
  /** What the main button says, and while the form is sent. */
  submit: string
  submitting: string
  /** Answers with what is at fault, or with neither `error` nor `fields`. */
  action: (state: State, form: FormData) => Promise<State>
  onDone?: (state: State) => void
  after?: (state: State) => ComponentProps<typeof DialogContent> | undefined
  wide?: boolean
  children: (fields: Record<string, string>) => ReactNode
}) {
  const [state, send, pending] = useSingleAction(
    async (state: State, form: FormData): Promise<State> => {
      const next = await orOffline(action(state, form), (error) => ({ error }) as State)
      if (!next.error && !next.fields) onDone?.(next)
      return next
    },
    {} as Awaited<State>,
  )
  const form = useId()
  // Sent by hand: a form's own action would empty the fields after a refusal.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A dialog lies in a page that may be a form itself.
    event.stopPropagation()
    send(new FormData(event.currentTarget))
  }
  const { error, fields = {} } = state
  const shown = after?.(state)
  if (shown) return <DialogContent {...shown} />
  return (
    <DialogContent
      title={title}
      description={lead}
      {...(wide && { className: "max-w-160" })}
      footer={
        <>
          <DialogClose asChild>
            <Button variant="ghost">{words.ui.cancel}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="primary" loading={pending}>
            {pending ? submitting : submit}
          </Button>
        </>
      }
    >
      <GuardedForm id={form} onSubmit={onSubmit} className="grid gap-4">
        <FormError text={error} />
        {children(fields)}
      </GuardedForm>
    </DialogContent>
  )
}
