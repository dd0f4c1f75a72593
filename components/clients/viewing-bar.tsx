"use client"

import { ArrowLeft, Eye } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { mayLeave } from "#components/ui/leaving.ts"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Stands above every page while one works as a client: whose account it is, and the way back. */
export function ViewingBar({
  client,
  agency,
  leave,
}: {
  client: string
  agency: string
  leave: () => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const { viewing, viewingShort, leave: back } = words.clients
  return (
    <section
      aria-label={viewingShort(client)}
      className="sticky top-0 z-30 flex h-9 items-center justify-between gap-3 border-warning-border border-b bg-warning-soft px-4 text-13 text-warning"
    >
      <p className="flex min-w-0 items-center gap-2">
        <Eye aria-hidden className="size-4 shrink-0" />
        <span className="truncate font-medium">{viewing(client)}</span>
      </p>
      <Button
        size="sm"
        variant="ghost"
        loading={pending}
        onClick={() => mayLeave() && start(() => tellRefusal(leave()))}
        className="shrink-0"
      >
        <ArrowLeft aria-hidden />
        <span className="max-w-40 truncate">{back(agency)}</span>
      </Button>
    </section>
  )
}
