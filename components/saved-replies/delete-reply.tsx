"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { SavedReply } from "#lib/domain/inbox/schema.ts"

/** Removes a saved reply, after a question. */
export function DeleteReply({
  reply: { id, shortcut },
  remove,
}: {
  reply: SavedReply
  remove: (id: string) => Promise<string | undefined>
}) {
  const texts = words.savedReplies
  return (
    <ConfirmDialog
      title={texts.removeTitle(shortcut)}
      description={texts.removeLead}
      action={texts.remove}
      trigger={
        <Button size="sm" variant="ghost" aria-label={texts.removeOf(shortcut)}>
          {texts.remove}
        </Button>
      }
      onConfirm={async () => {
        const refused = await orOffline(remove(id))
        if (!refused) toast.success(texts.removed(shortcut))
        return refused
      }}
    />
  )
}
