"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Suspends an agency, once that is confirmed, or lets it work again. */
export function AgencyAccess({
  name,
  suspended,
  change,
}: {
  name: string
  suspended: boolean
  /** Answers with the reason where that fails. */
  change: (suspended: boolean) => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const access = words.platform.access
  const suspend = async () => {
    const failure = await change(true)
    if (!failure) toast.success(access.suspended(name))
    return failure
  }
  const resume = () =>
    start(async () => {
      const failure = await change(false)
      if (failure) toast.error(failure)
      else toast.success(access.resumed(name))
    })
  if (suspended)
    return (
      <Button size="sm" onClick={resume} loading={pending} aria-label={`${access.resume}: ${name}`}>
        {access.resume}
      </Button>
    )
  return (
    <ConfirmDialog
      title={access.title(name)}
      description={access.text}
      action={access.suspend}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`${access.suspend}: ${name}`}>
          {access.suspend}
        </Button>
      }
      onConfirm={suspend}
    />
  )
}
