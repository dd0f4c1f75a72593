"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Takes back that a client was deleted. */
export function UndoRemoval({
  name,
  size,
  undo,
}: {
  name: string
  size?: "sm"
  /** Answers with the reason where that fails. */
  undo: () => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const { remove } = words.clients
  const keep = async () => {
    const failure = await undo()
    if (!failure) toast.success(remove.undone(name))
    return failure
  }
  return (
    <Button
      {...(size && { size })}
      aria-label={remove.undoOf(name)}
      loading={pending}
      onClick={() => start(() => tellRefusal(keep()))}
    >
      {remove.undo}
    </Button>
  )
}
