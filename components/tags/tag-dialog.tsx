"use client"

import { useId, useState } from "react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** A button that asks for a tag and gives it to what was chosen. */
export function TagDialog<State extends FormState>({
  title,
  lead,
  tags,
  action,
  onDone,
  disabledReason,
}: {
  title: string
  lead: string
  /** To choose from. */
  tags: string[]
  action: (state: State, form: FormData) => Promise<State>
  onDone: (state: State, tag: string) => void
  disabledReason?: string | undefined
}) {
  const bulk = words.conversations.bulk
  const list = useId()
  const [typed, setTyped] = useState("")
  return (
    <DialogButton
      size="sm"
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog<State>
          title={title}
          lead={lead}
          submit={bulk.tagAdd}
          submitting={bulk.tagAdding}
          action={action}
          onDone={(state) => {
            close()
            onDone(state, typed.trim())
          }}
        >
          {(fields) => (
            <Field label={bulk.tagName} error={fields.tag}>
              <Input
                name="tag"
                list={list}
                required
                maxLength={50}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
              />
              <datalist id={list}>
                {tags.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            </Field>
          )}
        </FormDialog>
      )}
    >
      {bulk.tag}
    </DialogButton>
  )
}
