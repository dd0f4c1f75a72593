"use client"

import { GraduationCap } from "lucide-react"
import { useState } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
import { Dialog } from "#components/ui/dialog.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import * as words from "#components/words/words.ts"
import { draftOf } from "./draft-of.ts"
import { LessonDialog } from "./lesson-dialog.tsx"
import type { LessonAction } from "./lesson-form.ts"

/** Teaches a better answer than one that was given; nothing where no question stands before it. */
export function TeachAction({
  messages,
  message,
  teach,
}: {
  messages: readonly ChatMessage[]
  message: ChatMessage
  teach: LessonAction
}) {
  const [open, setOpen] = useState(false)
  const draft = draftOf(messages, message.id)
  if (!draft) return null
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <IconButton size="sm" label={words.lessons.action} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <GraduationCap />
      </IconButton>
      <LessonDialog draft={draft} action={teach} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
