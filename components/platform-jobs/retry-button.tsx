"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import * as words from "#components/words/words.ts"

/** Tries a job again, or with null all of its kind that were given up; answers with the reason where that fails. */
export type Retry = (kind: string, id: string | null) => Promise<string | undefined>

/** Tries failed jobs again, once that is confirmed: one, or all of a kind that were given up. */
export function RetryButton({
  kind,
  id = null,
  count,
  retry,
}: {
  kind: string
  id?: string | null
  count: number
  retry: Retry
}) {
  const { retry: texts } = words.platformJobs
  const label = id === null ? texts.all(count) : texts.one
  return (
    <ConfirmDialog
      title={id === null ? texts.askAll(count, kind) : texts.askOne(kind)}
      description={texts.text}
      action={label}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`${label}: ${kind}`}>
          {label}
        </Button>
      }
      onConfirm={async () => {
        const failure = await retry(kind, id)
        if (!failure) toast.success(texts.done)
        return failure
      }}
    />
  )
}
