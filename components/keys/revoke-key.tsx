"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

/** Ends a key, after a question. */
export function RevokeKey({
  id,
  name,
  revoke,
}: {
  id: string
  name: string
  revoke: (id: string) => Promise<string | undefined>
}) {
  const confirm = async () => {
    const failure = await orOffline(revoke(id))
    if (!failure) toast.success(words.keys.revoked)
    return failure
  }
  return (
    <ConfirmDialog
      title={words.keys.revokeTitle(name)}
      description={words.keys.revokeLead}
      action={words.keys.revoke}
      onConfirm={confirm}
      trigger={
        <Button size="sm" variant="ghost" aria-label={words.keys.revokeOf(name)}>
          {words.keys.revoke}
        </Button>
      }
    />
  )
}
