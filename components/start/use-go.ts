"use client"

import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import type { StartStep } from "#lib/domain/start/schema.ts"

/** Writes a step down as the present one; answers with the reason where that fails. */
export type GoTo = (step: StartStep) => Promise<string | undefined>

/** Goes on to a step of the guided start, and says whether that is under way. */
export function useGo(go: GoTo): { going: boolean; goOn: (step: StartStep) => void } {
  const router = useRouter()
  const [going, start] = useSingleTransition()
  const goOn = (step: StartStep) =>
    start(async () => {
      const failure = await orOffline(go(step))
      if (failure) toast.error(failure)
      else router.push(step === "done" ? "/home" : "/start")
    })
  return { going, goOn }
}
