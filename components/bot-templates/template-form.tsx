"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Placeholder, TemplateDetails } from "#lib/domain/bot-templates/schema.ts"

interface Props {
  action: FormAction
  template: Pick<TemplateDetails, "name" | "description" | "placeholders">
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

/** Name, description and how each placeholder of a template is asked for. */
export function TemplateForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, template, disabled, renew }: Props & { renew: () => void }) {
  const { form: texts, asks } = words.botTemplates
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: texts.saved,
    onSaved: renew,
  })
  return (
    <form {...form} className="min-w-0 border-b pb-8">
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={texts.details.title} description={texts.details.text}>
          <Field label={texts.name} error={state.fields?.name}>
            <Input name="name" required maxLength={120} defaultValue={template.name} autoComplete="off" />
          </Field>
          <Field
            label={texts.description}
            help={texts.descriptionHelp}
            error={state.fields?.description}
            optional
          >
            <Textarea
              name="description"
              rows={2}
              maxLength={500}
              defaultValue={template.description}
              className="min-h-15"
            />
          </Field>
        </SettingsSection>
        <SettingsSection title={asks.title} description={asks.text}>
          {template.placeholders.length === 0 ? (
            <p className="text-13 text-muted">{asks.none}</p>
          ) : (
            template.placeholders.map((placeholder) => (
              <Asked key={placeholder.name} placeholder={placeholder} />
            ))
          )}
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}

/** How one placeholder is asked for; its fields are named after it. */
function Asked({ placeholder: { name, label, help, kind, required } }: { placeholder: Placeholder }) {
  const { asks } = words.botTemplates
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-panel border p-4">
      <legend className="px-1 font-mono text-12 text-muted">{asks.place(name)}</legend>
      <input type="hidden" name="asked" value={name} />
      <Field label={asks.label}>
        <Input name={`label.${name}`} required maxLength={120} defaultValue={label} autoComplete="off" />
      </Field>
      <Field label={asks.help} optional>
        <Input name={`help.${name}`} maxLength={300} defaultValue={help} autoComplete="off" />
      </Field>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Field label={asks.kind} className="min-w-48">
          <NativeSelect name={`kind.${name}`} defaultValue={kind}>
            {Object.entries(asks.kinds).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <label className="flex h-8 items-center gap-2 text-13">
          <input
            type="checkbox"
            name={`required.${name}`}
            defaultChecked={required}
            className="size-4 accent-(--accent)"
          />
          {asks.required}
        </label>
      </div>
    </fieldset>
  )
}
