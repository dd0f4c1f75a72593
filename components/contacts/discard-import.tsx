"use client"

import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

/** Forgets a file that was not brought in, or its report, after a question. */
export function DiscardImport({
  isDone,
  discard,
}: {
  isDone: boolean
  discard: () => Promise<string | undefined>
}) {
  const router = useRouter()
  const { imports } = words.contacts
  const action = isDone ? imports.forget : imports.discard
  const confirm = async () => {
    const failure = await orOffline(discard())
    if (failure) return failure
    toast.success(isDone ? imports.forgotten : imports.discarded)
    router.replace("/contacts/import")
    router.refresh()
    return undefined
  }
  return (
    <ConfirmDialog
      title={isDone ? imports.forgetTitle : imports.discardTitle}
      description={isDone ? imports.forgetText : imports.discardText}
      action={action}
      trigger={<Button>{action}</Button>}
      onConfirm={confirm}
    />
  )
}
