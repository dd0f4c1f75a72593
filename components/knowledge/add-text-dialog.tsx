"use client"

import { useActionState, useId } from "react"
import { toast } from "sonner"
import { FormError } from "#components/auth/form-error.tsx"
import { Button } from "#components/ui/button.tsx"
import { DialogClose, DialogContent } from "#components/ui/dialog.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import { words } from "#components/words/words.ts"
import type { NewSourceState } from "./new-source.ts"

/** Name and text of a source. A refusal keeps both. */
export function AddTextDialog({
  action,
  onDone,
}: {
  action: (state: NewSourceState, form: FormData) => Promise<NewSourceState>
  onDone: () => void
}) {
  const submitText = async (state: NewSourceState, form: FormData): Promise<NewSourceState> => {
    const kept = { name: String(form.get("name") ?? ""), content: String(form.get("content") ?? "") }
    const next = await action(state, form).catch(() => ({ error: words.refusals.offline, values: kept }))
    if ("created" in next && next.created) {
      toast.success(words.knowledge.added(next.created.name))
      onDone()
    }
    return next
  }
  const [{ error, fields = {}, values = {} }, submit, pending] = useActionState(submitText, {})
  const form = useId()
  const { knowledge, ui } = words
  return (
    <DialogContent
      title={knowledge.addTextTitle}
      description={knowledge.addTextLead}
      className="max-w-160"
      footer={
        <>
          <DialogClose asChild>
            <Button variant="ghost">{ui.cancel}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="primary" loading={pending}>
            {pending ? knowledge.adding : knowledge.addSource}
          </Button>
        </>
      }
    >
      <form id={form} action={submit} className="grid gap-4">
        <FormError text={error} />
        <Field label={knowledge.textName} help={knowledge.textNameHelp} error={fields.name}>
          <Input name="name" required maxLength={300} defaultValue={values.name} autoComplete="off" />
        </Field>
        <Field label={knowledge.text} help={knowledge.textHelp} error={fields.content}>
          <Textarea name="content" required rows={10} defaultValue={values.content} />
        </Field>
      </form>
    </DialogContent>
  )
}
