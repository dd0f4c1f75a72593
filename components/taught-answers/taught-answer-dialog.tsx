"use client"

import { toast } from "sonner"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Draft, TeachFormAction } from "./taught-answer-form.ts"

/** A question and the answer that the bot is to give word for word. */
export function TaughtAnswerDialog({
  draft,
  action,
  onDone,
  change = false,
}: {
  draft: Draft
  action: TeachFormAction
  onDone: () => void
  /** Whether an answer that was taught is changed. */
  change?: boolean
}) {
  const taughtAnswers = words.taughtAnswers
  const done = () => {
    toast.success(change ? taughtAnswers.changed : taughtAnswers.taught)
    onDone()
  }
  return (
    <FormDialog
      title={change ? taughtAnswers.changeTitle : taughtAnswers.title}
      lead={taughtAnswers.lead}
      submit={change ? taughtAnswers.save : taughtAnswers.teach}
      submitting={taughtAnswers.saving}
      action={action}
      onDone={done}
      wide
    >
      {(fields) => (
        <>
          <Field label={taughtAnswers.question} help={taughtAnswers.questionHelp} error={fields.question}>
            <Textarea name="question" required rows={2} maxLength={2000} defaultValue={draft.question} />
          </Field>
          <Field label={taughtAnswers.answer} help={taughtAnswers.answerHelp} error={fields.answer}>
            <Textarea
              name="answer"
              required
              rows={7}
              maxLength={8000}
              defaultValue={draft.answer}
              autoFocus={draft.question !== ""}
            />
          </Field>
          {!change && (
            <label className="flex items-start gap-2 text-13">
              <input type="checkbox" name="keepTest" className="mt-0.5 size-4 shrink-0 accent-(--accent)" />
              {words.botTests.keepTaught}
            </label>
          )}
        </>
      )}
    </FormDialog>
  )
}
