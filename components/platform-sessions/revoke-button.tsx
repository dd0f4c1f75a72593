"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import * as words from "#components/words/words.ts"

/** Signs somebody out of a browser, once that is confirmed. */
export function RevokeButton({
  name,
  revoke,
}: {
  name: string
  /** Answers with the reason where that fails. */
  revoke: () => Promise<string | undefined>
}) {
  const { end } = words.platformSessions
  return (
    <ConfirmDialog
      title={end.title(name)}
      description={end.text}
      action={end.action}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`${end.action}: ${name}`}>
          {end.action}
        </Button>
      }
      onConfirm={async () => {
        const failure = await revoke()
        if (!failure) toast.success(end.done(name))
        return failure
      }}
    />
  )
}
