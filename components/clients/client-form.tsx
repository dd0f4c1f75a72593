"use client"

import { type FormEvent, startTransition, useActionState, useState } from "react"
import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Field } from "#components/ui/field.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { words } from "#components/words/words.ts"
import { LimitFields, type LimitValues } from "./limit-fields.tsx"

interface Props {
  action: FormAction
  values: { name: string; email: string }
  own: LimitValues
  plan: LimitValues
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

/** What an agency sets on a client, saved together. */
export function ClientForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, values, own, plan, disabled, renew }: Props & { renew: () => void }) {
  const { clients, refusals, bots } = words
  const [changed, setChanged] = useState(false)
  const [{ error, fields = {} }, send, saving] = useActionState(
    async (previous: FormState, form: FormData): Promise<FormState> => {
      const next = await action(previous, form).catch(() => ({ error: refusals.offline }))
      if (next.error || ("fields" in next && next.fields)) return next
      toast.success(clients.saved)
      startTransition(renew)
      return next
    },
    {},
  )
  const fault = error ?? (Object.keys(fields).length > 0 ? bots.settings.faults : undefined)
  // Sent by hand: a form's own action would empty the fields after a refusal.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (!saving) startTransition(() => send(form))
  }
  return (
    <form onSubmit={onSubmit} onChange={() => setChanged(true)} className="border-b">
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={clients.details.title} description={clients.details.text}>
          <Field label={clients.name} error={fields.name}>
            <Input name="name" defaultValue={values.name} maxLength={120} autoComplete="off" />
          </Field>
          <Field label={clients.email} help={clients.emailHelp} error={fields.email} optional>
            <Input name="email" type="email" defaultValue={values.email} maxLength={254} autoComplete="off" />
          </Field>
        </SettingsSection>
        <SettingsSection title={clients.limits.title} description={clients.limits.text}>
          <LimitFields own={own} plan={plan} fields={fields} />
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={fault} onDiscard={renew} />
    </form>
  )
}
