"use client"

import { toast } from "sonner"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Draft, LessonAction } from "./lesson-form.ts"

/** A question and the answer that the bot is to give word for word. */
export function LessonDialog({
  draft,
  action,
  onDone,
  change = false,
}: {
  draft: Draft
  action: LessonAction
  onDone: () => void
  /** Whether an answer that was taught is changed. */
  change?: boolean
}) {
  const { lessons } = words
  const done = () => {
    toast.success(change ? lessons.changed : lessons.taught)
    onDone()
  }
  return (
    <FormDialog
      title={change ? lessons.changeTitle : lessons.title}
      lead={lessons.lead}
      submit={change ? lessons.save : lessons.teach}
      submitting={lessons.saving}
      action={action}
      onDone={done}
      wide
    >
      {(fields) => (
        <>
          <Field label={lessons.question} help={lessons.questionHelp} error={fields.question}>
            <Textarea name="question" required rows={2} maxLength={2000} defaultValue={draft.question} />
          </Field>
          <Field label={lessons.answer} help={lessons.answerHelp} error={fields.answer}>
            <Textarea
              name="answer"
              required
              rows={7}
              maxLength={8000}
              defaultValue={draft.answer}
              autoFocus={draft.question !== ""}
            />
          </Field>
        </>
      )}
    </FormDialog>
  )
}
