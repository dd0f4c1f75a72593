"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { orOffline } from "#components/ui/or-offline.ts"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"

/** Whether the reader is away from the account, saved as it is switched. */
export function AwaySwitch({
  isAway,
  change,
}: {
  isAway: boolean
  /** Answers with the reason where it fails. */
  change: (isAway: boolean) => Promise<string | undefined>
}) {
  const away = words.account.away
  const [shown, show] = useOptimistic(isAway)
  const [, start] = useTransition()
  const set = (next: boolean) =>
    start(async () => {
      show(next)
      const failure = await orOffline(change(next))
      if (failure) toast.error(failure)
      else toast.success(next ? away.gone : away.back)
    })
  return <SwitchRow label={away.label} help={away.help} checked={shown} onChange={set} />
}
