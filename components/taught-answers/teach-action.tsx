"use client"

import { GraduationCap } from "lucide-react"
import { useState } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
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
}: {
  messages: readonly ChatMessage[]
  message: ChatMessage
  teach: TeachFormAction
}) {
  const [open, setOpen] = useState(false)
  const draft = draftOf(messages, message.id)
  if (!draft) return null
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <IconButton
        size="sm"
        label={words.taughtAnswers.action}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
      >
        <GraduationCap />
      </IconButton>
      <TaughtAnswerDialog draft={draft} action={teach} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
