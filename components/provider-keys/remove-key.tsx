"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { ProviderView } from "#lib/domain/provider-keys/schema.ts"

/** Removes a provider's key, after a question. */
export function RemoveKey({
  provider,
  name,
  remove,
}: {
  provider: ProviderView["provider"]
  name: string
  remove: (provider: ProviderView["provider"]) => Promise<string | undefined>
}) {
  const keys = words.providerKeys
  const confirm = async () => {
    const failure = await orOffline(remove(provider))
    if (!failure) toast.success(keys.removed)
    return failure
  }
  return (
    <ConfirmDialog
      title={keys.removeTitle(name)}
      description={keys.removeLead}
      action={keys.remove}
      onConfirm={confirm}
      trigger={
        <Button size="sm" variant="ghost" aria-label={keys.removeOf(name)}>
          {keys.remove}
        </Button>
      }
    />
  )
}
