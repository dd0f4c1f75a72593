"use client"

import { X } from "lucide-react"
import { toast } from "sonner"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Takes a question off the list without an answer. */
export function DismissButton({
  id,
  question,
  dismiss,
}: {
  id: string
  question: string
  dismiss: (id: string) => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const { unanswered } = words.taughtAnswers
  const leave = () =>
    start(async () => {
      const failure = await orOffline(dismiss(id))
      if (failure) toast.error(failure)
      else toast.success(unanswered.dismissed)
    })
  return (
    <IconButton
      size="sm"
      label={unanswered.dismissThis(question)}
      hint={unanswered.dismiss}
      aria-busy={pending}
      onClick={leave}
    >
      <X />
    </IconButton>
  )
}
