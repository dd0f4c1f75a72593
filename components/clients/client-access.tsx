"use client"

import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Suspends a client, once that is confirmed, or lets it work again. */
export function ClientAccess({
  name,
  suspended,
  disabled,
  change,
}: {
  name: string
  suspended: boolean
  disabled: boolean
  /** Answers with the reason where that fails. */
  change: (suspended: boolean) => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const { access, notAllowed } = words.clients
  const disabledReason = disabled ? notAllowed : undefined
  const suspend = async () => {
    const failure = await change(true)
    if (!failure) toast.success(access.suspended)
    return failure
  }
  const resume = () =>
    start(async () => {
      const failure = await change(false)
      if (failure) toast.error(failure)
      else toast.success(access.resumed)
    })
  return (
    <div className="border-b pt-8">
      <SettingsSection title={access.title} description={access.text}>
        <div>
          {suspended || disabled ? (
            <Button onClick={resume} loading={pending} disabledReason={disabledReason}>
              {suspended ? access.resume : access.suspend}
            </Button>
          ) : (
            <ConfirmDialog
              title={access.suspendTitle(name)}
              description={access.suspendText}
              action={access.suspend}
              trigger={<Button>{access.suspend}</Button>}
              onConfirm={suspend}
            />
          )}
        </div>
      </SettingsSection>
    </div>
  )
}
