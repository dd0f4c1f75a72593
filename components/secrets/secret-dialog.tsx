"use client"

import { type FormEvent, useState } from "react"
import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { PasswordInput } from "#components/ui/password-input.tsx"
import * as words from "#components/words/words.ts"
import type { Secret } from "#lib/domain/secrets/schema.ts"

const TYPES: readonly Secret["type"][] = ["bearer", "basic", "plain"]

interface Props {
  secret?: Secret
  action: FormAction
}

/** A button that adds a secret, or changes one; the value that is there is never shown. */
export function SecretDialog({ disabledReason, ...props }: Props & { disabledReason?: string | undefined }) {
  const { secret } = props
  return (
    <DialogButton
      {...(secret
        ? { size: "sm" as const, variant: "ghost" as const, "aria-label": words.secrets.editOf(secret.name) }
        : { variant: "primary" as const })}
      disabledReason={disabledReason}
      dialog={(close) => <Form {...props} close={close} />}
    >
      {secret ? words.secrets.edit : words.secrets.add}
    </DialogButton>
  )
}

function Form({ secret, action, close }: Props & { close: () => void }) {
  const texts = words.secrets
  const [name, setName] = useState(secret?.name ?? "")
  return (
    <FormDialog
      title={secret ? texts.editTitle : texts.addTitle}
      lead={texts.addLead}
      submit={secret ? texts.save : texts.add}
      submitting={secret ? texts.saving : texts.adding}
      action={action}
      onDone={() => {
        toast.success(texts.saved(name.trim()))
        close()
      }}
    >
      {(fields) => (
        <>
          <Field label={texts.name} help={texts.nameHelp} error={fields.name}>
            <Input
              name="name"
              required
              maxLength={200}
              defaultValue={name}
              onInput={(event: FormEvent<HTMLInputElement>) => setName(event.currentTarget.value)}
              autoComplete="off"
            />
          </Field>
          <Field label={texts.type} error={fields.type}>
            <NativeSelect name="type" defaultValue={secret?.type ?? "bearer"}>
              {TYPES.map((type) => (
                <option key={type} value={type}>
                  {texts.types[type]}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field
            label={texts.value}
            help={secret?.valueAt ? texts.valueKept : texts.valueHelp}
            error={fields.value}
          >
            <PasswordInput
              name="value"
              required={!secret?.valueAt}
              maxLength={8000}
              autoComplete="new-password"
            />
          </Field>
          <Field label={texts.hosts} help={texts.hostsHelp} error={fields.config} optional>
            <Input
              name="hosts"
              defaultValue={secret?.config.hosts?.join(", ")}
              placeholder="api.shop.example"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
        </>
      )}
    </FormDialog>
  )
}
