"use client"

import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import type { Team } from "#lib/domain/identity/schema.ts"

/** A team's name, and who is in it. */
export function TeamDialog({
  title,
  submit,
  submitting,
  people,
  team,
  action,
  onDone,
}: {
  title: string
  submit: string
  submitting: string
  people: { id: string; name: string }[]
  /** The one that is changed. */
  team?: Team
  action: FormAction
  /** Hears the name that was saved. */
  onDone: (name: string) => void
}) {
  const { teams: say } = words.people
  return (
    <FormDialog<FormState>
      title={title}
      submit={submit}
      submitting={submitting}
      action={action}
      onDone={({ values }) => onDone(values?.name ?? "")}
    >
      {(fields) => (
        <>
          <Field label={say.name} error={fields.name}>
            <Input name="name" required maxLength={80} autoComplete="off" defaultValue={team?.name} />
          </Field>
          <fieldset className="grid gap-1.5">
            <legend className="mb-1.5 font-medium text-13">{say.people}</legend>
            {people.map(({ id, name }) => (
              <label key={id} className="flex cursor-pointer items-center gap-2 py-0.5 text-13">
                <input
                  type="checkbox"
                  name="person"
                  value={id}
                  defaultChecked={team?.userIds.includes(id)}
                  className="size-4 shrink-0 accent-(--accent)"
                />
                <span className="min-w-0 truncate">{name}</span>
              </label>
            ))}
          </fieldset>
        </>
      )}
    </FormDialog>
  )
}
