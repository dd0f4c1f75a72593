"use client"

import { useState } from "react"
import { toast } from "sonner"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"

/** Gives filters a name, or a view (`name`) another one. */
export function ViewDialog({
  action,
  filters,
  name,
  mayShare = false,
  onDone,
}: {
  action: FormAction
  filters?: string
  name?: string
  mayShare?: boolean
  onDone: () => void
}) {
  const texts = words.conversations.views
  const [shared, setShared] = useState(mayShare)
  const [typed, setTyped] = useState(name ?? "")
  const isNew = filters !== undefined
  return (
    <FormDialog
      title={isNew ? texts.save : texts.rename}
      {...(isNew && { lead: texts.saveLead })}
      submit={isNew ? texts.save : texts.rename}
      submitting={isNew ? texts.saving : texts.renaming}
      action={action}
      onDone={() => {
        if (isNew) toast.success(texts.saved(typed))
        onDone()
      }}
    >
      {(fields) => (
        <>
          {isNew && <input type="hidden" name="query" value={filters} />}
          <Field label={texts.name} error={fields.name}>
            <Input
              name="name"
              required
              maxLength={60}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              placeholder={texts.namePlaceholder}
              autoComplete="off"
            />
          </Field>
          {isNew && (
            <SwitchRow
              name="isShared"
              label={texts.share}
              help={mayShare ? texts.shareHelp : texts.noShare}
              checked={shared}
              onChange={setShared}
              disabled={!mayShare}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}
