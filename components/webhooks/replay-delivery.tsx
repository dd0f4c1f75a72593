"use client"

import { RotateCw } from "lucide-react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { Change } from "./new-webhook.ts"

/** Sends a delivery again. */
export function ReplayDelivery({
  replay,
  disabledReason,
}: {
  replay: Change
  disabledReason?: string | undefined
}) {
  const [pending, start] = useSingleTransition()
  const say = words.webhooks.deliveries
  const send = () =>
    start(async () => {
      const failure = await orOffline(replay())
      if (failure) toast.error(failure)
      else toast.success(say.replayed)
    })
  return (
    <Button size="sm" loading={pending} disabledReason={disabledReason} onClick={send}>
      {!pending && <RotateCw aria-hidden />}
      {pending ? say.replaying : say.replay}
    </Button>
  )
}
