"use client"

import type { ReactNode } from "react"
import { toast } from "sonner"
import { TagDialog } from "#components/tags/tag-dialog.tsx"
import { Button } from "#components/ui/button.tsx"
import { type Act, ChosenRows } from "#components/ui/chosen-rows.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"

/** The list of clients, whose rows can be chosen, and what is done to those that are. */
export function BulkClients({
  tags,
  tag,
  suspend,
  resume,
  children,
}: {
  /** Of the agency's clients. */
  tags: string[]
  tag: (ids: string[], state: FormState, form: FormData) => Promise<FormState>
  suspend: Act
  resume: Act
  children: ReactNode
}) {
  const bulk = words.clients.bulk
  const { suspend: suspendWord, resume: resumeWord } = bulk
  return (
    <ChosenRows
      name="client"
      label={bulk.label}
      chosen={bulk.chosen}
      clear={words.conversations.bulk.clear}
      actions={({ ids, clear, doing }) => (
        <>
          <TagDialog<FormState>
            title={bulk.tagTitle(ids.length)}
            lead={bulk.tagLead}
            tags={tags}
            action={tag.bind(null, ids)}
            onDone={(_, typed) => {
              toast.success(bulk.tagged(ids.length, typed))
              clear()
            }}
          />
          <Button
            size="sm"
            onClick={() =>
              void doing(resume, bulk.resumed)().then((failure) => failure && toast.error(failure))
            }
          >
            {resumeWord}
          </Button>
          <ConfirmDialog
            title={bulk.suspendTitle(ids.length)}
            description={bulk.suspendText}
            action={suspendWord}
            trigger={<Button size="sm">{suspendWord}</Button>}
            onConfirm={doing(suspend, bulk.suspended)}
          />
        </>
      )}
    >
      {children}
    </ChosenRows>
  )
}
