"use client"

import { MessageCircleQuestionMark, TextCursorInput } from "lucide-react"
import * as words from "#components/words/words.ts"
import { AddPairsDialog } from "./add-pairs-dialog.tsx"
import { AddSource } from "./add-source.tsx"
import { AddTextDialog } from "./add-text-dialog.tsx"
import type { AddDialogProps } from "./new-source.ts"

/** The buttons for what people write themselves: a text, or questions with their answers. */
export function AddWritten({
  addText,
  addPairs,
  disabledReason,
}: {
  addText: AddDialogProps["action"]
  addPairs: AddDialogProps["action"]
  disabledReason?: string | undefined
}) {
  const knowledge = words.knowledge
  return (
    <>
      <AddSource
        label={knowledge.addText}
        icon={TextCursorInput}
        dialog={AddTextDialog}
        action={addText}
        disabledReason={disabledReason}
      />
      <AddSource
        label={knowledge.pairs.add}
        icon={MessageCircleQuestionMark}
        dialog={AddPairsDialog}
        action={addPairs}
        disabledReason={disabledReason}
      />
    </>
  )
}
