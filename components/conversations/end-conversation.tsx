"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

/** Ends a conversation, after a question. `end` is bound to it by the page. */
export function EndConversation({
  end,
  disabledReason,
  size = "md",
}: {
  end: () => Promise<string | undefined>
  disabledReason?: string | undefined
  size?: "sm" | "md"
}) {
  const confirm = async () => {
    const failure = await orOffline(end())
    if (!failure) toast.success(words.conversations.endedDone)
    return failure
  }
  const button = (
    <Button size={size} disabledReason={disabledReason} aria-keyshortcuts="E">
      {words.conversations.end}
    </Button>
  )
  if (disabledReason) return button
  return (
    <ConfirmDialog
      title={words.conversations.endTitle}
      description={words.conversations.endLead}
      action={words.conversations.end}
      onConfirm={confirm}
      trigger={button}
    />
  )
}
