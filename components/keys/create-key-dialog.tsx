"use client"

import { useActionState, useId } from "react"
import { FormError } from "#components/auth/form-error.tsx"
import { Button } from "#components/ui/button.tsx"
import { DialogClose, DialogContent } from "#components/ui/dialog.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { words } from "#components/words/words.ts"
import { KeyKindChoice } from "./key-kind-choice.tsx"
import { KeyShownOnce } from "./key-shown-once.tsx"
import type { NewKeyState } from "./new-key.ts"

/** Name and kind of a key; afterwards the key, for its only appearance. */
export function CreateKeyDialog({
  action,
  address,
  onDone,
}: {
  action: (state: NewKeyState, form: FormData) => Promise<NewKeyState>
  address: string
  onDone: () => void
}) {
  const [{ created, error, fields = {}, values = {} }, submit, pending] = useActionState(action, {})
  const form = useId()
  const { keys, ui } = words

  if (created)
    return (
      <DialogContent
        title={keys.createdTitle}
        description={keys.createdLead}
        className="max-w-160"
        footer={
          <Button variant="primary" onClick={onDone}>
            {keys.done}
          </Button>
        }
      >
        <KeyShownOnce token={created.token} kind={created.kind} address={address} />
      </DialogContent>
    )
  return (
    <DialogContent
      title={keys.createTitle}
      description={keys.createLead}
      footer={
        <>
          <DialogClose asChild>
            <Button variant="ghost">{ui.cancel}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="primary" loading={pending}>
            {pending ? keys.creating : keys.create}
          </Button>
        </>
      }
    >
      <form id={form} action={submit} className="grid gap-4">
        <FormError text={error} />
        <Field label={keys.name} help={keys.nameHelp} error={fields.name}>
          <Input name="name" required maxLength={120} defaultValue={values.name} autoComplete="off" />
        </Field>
        <KeyKindChoice chosen={values.kind === "secret" ? "secret" : "tenant"} />
      </form>
    </DialogContent>
  )
}
