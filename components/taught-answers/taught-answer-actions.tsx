"use client"

import { Pencil, Trash2 } from "lucide-react"
import { useState } from "react"
import { toast } from "sonner"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { TaughtAnswer } from "#lib/domain/taught-answers/schema.ts"
import { TaughtAnswerDialog } from "./taught-answer-dialog.tsx"

/** What can be done to a taught answer. */
export interface TaughtAnswerChanges {
  change: (id: string, state: FormState, form: FormData) => Promise<FormState>
  /** Answers with the reason where it fails. */
  remove: (id: string) => Promise<string | undefined>
}

/** Changing a taught answer, and deleting it after a question. */
export function TaughtAnswerActions({
  taughtAnswer: { id, question, answer },
  change,
  remove,
}: TaughtAnswerChanges & { taughtAnswer: Pick<TaughtAnswer, "id" | "question" | "answer"> }) {
  const [open, setOpen] = useState<"change" | "remove">()
  const taughtAnswers = words.taughtAnswers
  const close = () => setOpen(undefined)
  const confirm = async () => {
    const failure = await orOffline(remove(id))
    if (!failure) toast.success(taughtAnswers.removed)
    return failure
  }
  return (
    <div className="flex shrink-0 gap-0.5">
      <IconButton
        size="sm"
        label={taughtAnswers.changeThis(question)}
        hint={taughtAnswers.change}
        onClick={() => setOpen("change")}
      >
        <Pencil />
      </IconButton>
      <IconButton
        size="sm"
        label={taughtAnswers.removeThis(question)}
        hint={taughtAnswers.remove}
        onClick={() => setOpen("remove")}
      >
        <Trash2 />
      </IconButton>
      <Dialog open={open === "change"} onOpenChange={(next) => !next && close()}>
        <TaughtAnswerDialog
          draft={{ question, answer }}
          action={change.bind(null, id)}
          onDone={close}
          change
        />
      </Dialog>
      <ConfirmDialog
        open={open === "remove"}
        onOpenChange={(next) => !next && close()}
        title={taughtAnswers.removeTitle}
        description={taughtAnswers.removeLead(question)}
        action={taughtAnswers.removeAction}
        onConfirm={confirm}
      />
    </div>
  )
}
