"use client"

import type { ReactNode } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { type Act, ChosenRows } from "#components/ui/chosen-rows.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import * as words from "#components/words/words.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { AssignMenu } from "./assign-menu.tsx"
import { type TagAction, TagContacts } from "./tag-contacts.tsx"

/** A list whose rows can be chosen, and what is done to those that are. */
export function BulkActions({
  end,
  remove,
  assign,
  tag,
  tags,
  mayTag,
  me,
  assignees,
  children,
}: {
  end: Act
  remove: Act
  assign: (ids: string[], value: string) => Promise<string | undefined>
  tag: TagAction
  /** Of the account's contacts. */
  tags: string[]
  mayTag: boolean
  /** Id of the reader. */
  me: string
  assignees: Assignees
  children: ReactNode
}) {
  const { bulk, assign: assigning } = words.conversations
  return (
    <ChosenRows
      name="conversation"
      label={bulk.label}
      chosen={bulk.chosen}
      clear={bulk.clear}
      actions={({ ids, clear, doing }) => (
        <>
          <AssignMenu
            label={assigning.action}
            me={me}
            assignees={assignees}
            choose={(value) =>
              void doing((chosen) => assign(chosen, value), assigning.done)().then(
                (failure) => failure && toast.error(failure),
              )
            }
          />
          <TagContacts
            chosen={ids}
            tags={tags}
            tag={tag}
            onDone={clear}
            disabledReason={mayTag ? undefined : bulk.noTag}
          />
          <ConfirmDialog
            title={bulk.endTitle(ids.length)}
            description={words.conversations.endLead}
            action={words.conversations.end}
            trigger={<Button size="sm">{bulk.end}</Button>}
            onConfirm={doing(end, bulk.ended)}
          />
          <ConfirmDialog
            title={bulk.removeTitle(ids.length)}
            description={bulk.removeLead}
            action={bulk.remove}
            trigger={<Button size="sm">{bulk.remove}</Button>}
            onConfirm={doing(remove, bulk.removed)}
          />
        </>
      )}
    >
      {children}
    </ChosenRows>
  )
}
