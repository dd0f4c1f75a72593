"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"

/** Leads to where something is paid; says why where it does not. */
export function PayButton({
  label,
  primary = false,
  pay,
}: {
  label: string
  primary?: boolean
  /** Answers with the reason where it fails. */
  pay: () => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const go = () =>
    start(async () => {
      const failure = await orOffline(pay())
      if (failure) toast.error(failure)
    })
  return (
    <Button {...(primary && { variant: "primary" })} loading={pending} onClick={go}>
      {label}
    </Button>
  )
}
