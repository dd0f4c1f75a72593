"use client"

import { GraduationCap } from "lucide-react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import * as words from "#components/words/words.ts"
import { LessonDialog } from "./lesson-dialog.tsx"
import type { Draft, LessonAction } from "./lesson-form.ts"

/** A button that opens the dialog to teach an answer. */
export function TeachButton({
  action,
  draft = { question: "", answer: "" },
  main = false,
  disabledReason,
}: {
  action: LessonAction
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
      {...(!main && { "aria-label": `${words.lessons.action}: ${draft.question}` })}
      dialog={(close) => <LessonDialog draft={draft} action={action} onDone={close} />}
    >
      <GraduationCap aria-hidden />
      {words.lessons.action}
    </DialogButton>
  )
}
