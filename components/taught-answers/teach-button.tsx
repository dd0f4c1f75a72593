"use client"

import { GraduationCap } from "lucide-react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import * as words from "#components/words/words.ts"
import { TaughtAnswerDialog } from "./taught-answer-dialog.tsx"
import type { Draft, TeachFormAction } from "./taught-answer-form.ts"

/** A button that opens the dialog to teach an answer. */
export function TeachButton({
  action,
  draft = { question: "", answer: "" },
  main = false,
  disabledReason,
}: {
  action: TeachFormAction
  draft?: Draft
  /** Whether it is the page's main button. */
  main?: boolean
  disabledReason?: string | undefined
}) {
  return (
    <DialogButton
      size={main ? "md" : "sm"}
      variant={main ? "primary" : "secondary"}
      disabledReason={disabledReason}
      {...(!main && { "aria-label": `${words.taughtAnswers.action}: ${draft.question}` })}
      dialog={(close) => <TaughtAnswerDialog draft={draft} action={action} onDone={close} />}
    >
      <GraduationCap aria-hidden />
      {words.taughtAnswers.action}
    </DialogButton>
  )
}
