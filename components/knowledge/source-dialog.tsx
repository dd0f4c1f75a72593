"use client"

import type { ReactNode } from "react"
import { toast } from "sonner"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import * as words from "#components/words/words.ts"
import type { NewSourceState } from "./new-source.ts"

/** What the dialogs that add a source share: their frame, and the word that it was added. */
export function SourceDialog({
  onDone,
  ...props
}: {
  title: string
  lead: string
  action: (state: NewSourceState, form: FormData) => Promise<NewSourceState>
  onDone: () => void
  wide?: boolean
  children: (fields: Record<string, string>) => ReactNode
}) {
  const knowledge = words.knowledge
  const done = ({ created }: NewSourceState) => {
    if (created) toast.success(knowledge.added(created.name))
    onDone()
  }
  return <FormDialog {...props} submit={knowledge.addSource} submitting={knowledge.adding} onDone={done} />
}
