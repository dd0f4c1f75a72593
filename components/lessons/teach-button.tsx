"use client"

import { GraduationCap } from "lucide-react"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { words } from "#components/words/words.ts"
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
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button
        size={main ? "md" : "sm"}
        variant={main ? "primary" : "secondary"}
        onClick={() => setOpen(true)}
        disabledReason={disabledReason}
        aria-haspopup="dialog"
        {...(!main && { "aria-label": `${words.lessons.action}: ${draft.question}` })}
      >
        <GraduationCap aria-hidden />
        {words.lessons.action}
      </Button>
      <LessonDialog draft={draft} action={action} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
