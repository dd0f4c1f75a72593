"use client"

import { Field } from "#components/ui/field.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { Select } from "#components/ui/select.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import { CHANNELS } from "#lib/domain/integrations/schema.ts"
import { channelOptions, languageOptions, NONE, personalityOptions, roleOptions } from "./choices.ts"

/** The fields that are controls of their own kind alone. */
export type BotFieldName = keyof typeof controls

/** Values of a bot's form by field, as text. */
export type BotValues = Partial<Record<BotFieldName | "model", string>>

const { fields } = words.bots

const controls = {
  name: (value: string | undefined) => (
    <Input
      name="name"
      required
      maxLength={200}
      defaultValue={value}
      placeholder={fields.namePlaceholder}
      autoComplete="off"
    />
  ),
  description: (value: string | undefined) => (
    <Textarea name="description" rows={2} maxLength={2000} defaultValue={value} className="min-h-15" />
  ),
  welcomeMessage: (value: string | undefined) => (
    <Textarea
      name="welcomeMessage"
      rows={2}
      className="min-h-15"
      maxLength={4000}
      defaultValue={value}
      placeholder={fields.welcomePlaceholder}
    />
  ),
  backstory: (value: string | undefined) => (
    <Textarea
      name="backstory"
      rows={6}
      className="min-h-35"
      maxLength={100_000}
      defaultValue={value}
      placeholder={fields.instructionsPlaceholder}
    />
  ),
  language: (value = "en") => <Select name="language" defaultValue={value} options={languageOptions} />,
  personality: (value = NONE) => (
    <Select name="personality" defaultValue={value} options={personalityOptions} />
  ),
  role: (value = NONE) => <Select name="role" defaultValue={value} options={roleOptions} />,
  channelType: (value = CHANNELS.webchat.name) => (
    <Select name="channelType" defaultValue={value} options={channelOptions} />
  ),
  retentionDays: (value: string | undefined) => (
    <Input
      name="retentionDays"
      inputMode="numeric"
      pattern="[0-9]*"
      maxLength={4}
      defaultValue={value}
      autoComplete="off"
      className="max-w-32"
    />
  ),
}

const aboutFields = (): Record<BotFieldName, { label: string; help?: string; optional?: true }> => ({
  name: { label: fields.name },
  description: { label: fields.description, help: fields.descriptionHelp, optional: true },
  welcomeMessage: { label: fields.welcomeMessage, optional: true },
  backstory: { label: fields.instructions, help: fields.instructionsHelp, optional: true },
  language: { label: fields.language },
  personality: { label: fields.personality },
  role: { label: fields.role },
  channelType: { label: fields.channel, help: fields.channelHelp },
  retentionDays: { label: fields.retentionDays, help: fields.retentionDaysHelp, optional: true },
})

/** One setting of a bot with its label, its help and what was wrong with it. */
export function BotField({
  name,
  values,
  state,
}: {
  name: BotFieldName
  values: BotValues
  state: FormState
}) {
  return (
    <Field {...aboutFields()[name]} error={state.fields?.[name]}>
      {controls[name](values[name])}
    </Field>
  )
}
