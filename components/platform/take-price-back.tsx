"use client"

import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import * as words from "#components/words/words.ts"

/** Takes a price back, once that is confirmed: then the one that is known of the provider holds, or none. */
export function TakePriceBack({
  name,
  takeBack,
}: {
  name: string
  /** Answers with the reason where that fails. */
  takeBack: () => Promise<string | undefined>
}) {
  const { remove } = words.platform.prices
  return (
    <ConfirmDialog
      title={remove.title(name)}
      description={remove.text}
      action={remove.action}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`${remove.action}: ${name}`}>
          {remove.action}
        </Button>
      }
      onConfirm={takeBack}
    />
  )
}
