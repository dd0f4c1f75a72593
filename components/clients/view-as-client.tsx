"use client"

import { Eye } from "lucide-react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Works as the client from now on, until one goes back. */
export function ViewAsClient({
  view,
  disabledReason,
}: {
  /** Leads to the client's first page; answers with the reason where that fails. */
  view: () => Promise<string | undefined>
  disabledReason?: string | undefined
}) {
  const [pending, start] = useSingleTransition()
  const enter = () =>
    start(async () => {
      const failure = await view()
      if (failure) toast.error(failure)
    })
  return (
    <Button variant="primary" loading={pending} disabledReason={disabledReason} onClick={enter}>
      <Eye aria-hidden />
      {words.clients.view}
    </Button>
  )
}
