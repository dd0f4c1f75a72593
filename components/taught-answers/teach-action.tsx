"use client"

import { GraduationCap } from "lucide-react"
import { useState } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import * as words from "#components/words/words.ts"
import { draftOf } from "./draft-of.ts"
import { TaughtAnswerDialog } from "./taught-answer-dialog.tsx"
import type { TeachFormAction } from "./taught-answer-form.ts"

/** Teaches a better answer than one that was given; nothing where no question stands before it. */
export function TeachAction({
  messages,
  message,
  teach,
  named = false,
}: {
  messages: readonly ChatMessage[]
  message: ChatMessage
  teach: TeachFormAction
  /** Says in words what it does, where somebody is shown around. */
  named?: boolean
}) {
  const [open, setOpen] = useState(false)
  const draft = draftOf(messages, message.id)
  if (!draft) return null
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      {named ? (
        <Button size="sm" variant="ghost" onClick={() => setOpen(true)} aria-haspopup="dialog">
          <GraduationCap aria-hidden />
          {words.start.questions.correct}
        </Button>
      ) : (
        <IconButton
          size="sm"
          label={words.taughtAnswers.action}
          onClick={() => setOpen(true)}
          aria-haspopup="dialog"
        >
          <GraduationCap />
        </IconButton>
      )}
      <TaughtAnswerDialog draft={draft} action={teach} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
