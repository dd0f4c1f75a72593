"use client"

import { type FormEvent, startTransition, useActionState, useId, useState } from "react"
import { toast } from "sonner"
import { FormError } from "#components/auth/form-error.tsx"
import { Button } from "#components/ui/button.tsx"
import { DialogClose, DialogContent } from "#components/ui/dialog.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Select } from "#components/ui/select.tsx"
import { words } from "#components/words/words.ts"
import { ExtentChoice } from "./extent-choice.tsx"
import type { NewSourceState } from "./new-source.ts"

const counts = [5, 10, 20].map((count) => ({ value: String(count), label: words.knowledge.pagesOf(count) }))

/** Address of a website and how much of it is read. */
export function AddWebsiteDialog({
  action,
  url = "",
  onDone,
}: {
  action: (state: NewSourceState, form: FormData) => Promise<NewSourceState>
  url?: string | undefined
  onDone: () => void
}) {
  const [whole, setWhole] = useState(url !== "")
  const [{ error, fields = {} }, send, pending] = useActionState(
    async (state: NewSourceState, form: FormData): Promise<NewSourceState> => {
      const next = await action(state, form).catch(() => ({ error: words.refusals.offline }))
      if ("created" in next && next.created) {
        toast.success(words.knowledge.added(next.created.name))
        onDone()
      }
      return next
    },
    {},
  )
  const form = useId()
  // Sent by hand: a form's own action would empty the fields after a refusal.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    if (!pending) startTransition(() => send(data))
  }
  const { knowledge, ui } = words
  return (
    <DialogContent
      title={knowledge.websiteTitle}
      description={knowledge.websiteLead}
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
      <form id={form} onSubmit={submit} className="grid gap-4">
        <FormError text={error} />
        <Field label={knowledge.address} help={knowledge.addressHelp} error={fields.url}>
          <Input
            name="url"
            inputMode="url"
            required
            maxLength={2000}
            defaultValue={url}
            placeholder={knowledge.addressExample}
            autoComplete="url"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <ExtentChoice whole={whole} onChange={setWhole} />
        {whole && (
          <Field label={knowledge.mostPages} error={fields.maxPages}>
            <Select name="maxPages" defaultValue="10" options={counts} />
          </Field>
        )}
      </form>
    </DialogContent>
  )
}
