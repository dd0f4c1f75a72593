"use client"

import { toast } from "sonner"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { Select } from "#components/ui/select.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { TestDraft, TestFormAction } from "./test-form.ts"

const ANY = "any"

/** A question and what a right answer to it holds. */
export function TestDialog({
  title,
  draft,
  sources,
  action,
  onDone,
}: {
  title: string
  draft: TestDraft
  /** Sources that can be asked for; absent where the page does not know them. */
  sources?: { id: string; name: string }[] | undefined
  action: TestFormAction
  onDone: () => void
}) {
  const botTests = words.botTests
  const done = () => {
    toast.success(botTests.added)
    onDone()
  }
  return (
    <FormDialog
      title={title}
      lead={botTests.lead}
      submit={botTests.save}
      submitting={botTests.adding}
      action={action}
      onDone={done}
      wide
    >
      {(fields) => (
        <>
          <Field label={botTests.question} error={fields.question}>
            <Textarea name="question" required rows={2} maxLength={2000} defaultValue={draft.question} />
          </Field>
          <Field label={botTests.phrases} help={botTests.phrasesHelp} error={fields.phrases}>
            <Textarea
              name="phrases"
              rows={4}
              maxLength={10_000}
              defaultValue={draft.phrases.join("\n")}
              autoFocus={draft.question !== ""}
            />
          </Field>
          {sources && (
            <Field label={botTests.source} error={fields.sourceId}>
              <Select
                name="sourceId"
                defaultValue={sources.some(({ id }) => id === draft.sourceId) ? (draft.sourceId ?? ANY) : ANY}
                options={[
                  { value: ANY, label: botTests.anySource },
                  ...sources.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </Field>
          )}
        </>
      )}
    </FormDialog>
  )
}
