"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

/** Deletes a secret, after a question. */
export function DeleteSecret({
  id,
  name,
  remove,
}: {
  id: string
  name: string
  remove: (id: string) => Promise<string | undefined>
}) {
  return (
    <ConfirmDialog
      title={words.secrets.removeTitle(name)}
      description={words.secrets.removeLead}
      action={words.secrets.remove}
      trigger={
        <Button size="sm" variant="ghost" aria-label={words.secrets.removeOf(name)}>
          {words.secrets.remove}
        </Button>
      }
      onConfirm={async () => {
        const refused = await orOffline(remove(id))
        if (!refused) toast.success(words.secrets.removed(name))
        return refused
      }}
    />
  )
}
