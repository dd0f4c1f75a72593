"use client"

import { useTransition } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

/** Has a client's answers paid from its wallet, or no longer. */
export function WalletSwitch({
  isOn,
  change,
  disabledReason,
}: {
  isOn: boolean
  change: (isOn: boolean) => Promise<string | undefined>
  disabledReason: string | undefined
}) {
  const wallet = words.usage.wallet
  const [pending, start] = useTransition()
  const press = () =>
    start(async () => {
      const failure = await orOffline(change(!isOn))
      if (failure) toast.error(failure)
      else toast.success(isOn ? wallet.stopped : wallet.started)
    })
  return (
    <Button variant="ghost" loading={pending} onClick={press} disabledReason={disabledReason}>
      {isOn ? wallet.stop : wallet.start}
    </Button>
  )
}
