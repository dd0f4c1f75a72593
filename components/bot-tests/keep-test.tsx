"use client"

import { ListChecks } from "lucide-react"
import dynamic from "next/dynamic"
import { useState } from "react"
import type { ChatMessage } from "#components/chat/message.ts"
import { draftOf } from "#components/taught-answers/draft-of.ts"
import { Dialog } from "#components/ui/dialog.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import * as words from "#components/words/words.ts"
import type { TestFormAction } from "./test-form.ts"

const TestDialog = dynamic(() => import("./test-dialog.tsx").then((file) => file.TestDialog))

/** Longer answers are not looked for as they stand. */
const LONGEST = 300

/** Keeps an answer that is right as a test question; nothing where no question stands before it. */
export function KeepTest({
  messages,
  message,
  action,
}: {
  messages: readonly ChatMessage[]
  message: ChatMessage
  action: TestFormAction
}) {
  const [open, setOpen] = useState(false)
  const draft = draftOf(messages, message.id)
  if (!draft) return null
  const { question, answer } = draft
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <IconButton size="sm" label={words.botTests.keep} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <ListChecks />
      </IconButton>
      {open && (
        <TestDialog
          title={words.botTests.keepTitle}
          draft={{
            question,
            phrases: answer && answer.length <= LONGEST ? [answer.replace(/\s+/g, " ")] : [],
          }}
          action={action}
          onDone={() => setOpen(false)}
        />
      )}
    </Dialog>
  )
}
