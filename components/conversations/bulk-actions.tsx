"use client"

import { type ReactNode, useRef, useState } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { AssignMenu } from "./assign-menu.tsx"
import { type TagAction, TagContacts } from "./tag-contacts.tsx"

/** Does something to conversations; answers with the reason where that fails. */
type Act = (ids: string[]) => Promise<string | undefined>

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
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const { bulk } = words.conversations
  const marks = () => [...(box.current?.querySelectorAll<HTMLInputElement>("input[name=conversation]") ?? [])]
  const read = () =>
    setChosen(
      marks()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    )
  const clear = () => {
    for (const mark of marks()) mark.checked = false
    setChosen([])
  }
  const doing = (act: Act, done: (count: number) => string) => async () => {
    const failure = await orOffline(act(chosen))
    if (!failure) {
      toast.success(done(chosen.length))
      clear()
    }
    return failure
  }
  return (
    <div ref={box} onChange={read} className="grid grid-cols-1 gap-3">
      {chosen.length > 0 && (
        <section
          aria-label={bulk.label}
          className="flex flex-wrap items-center gap-2 rounded-panel border bg-surface px-3 py-2"
        >
          <span role="status" className="mr-auto font-medium text-13">
            {bulk.chosen(chosen.length)}
          </span>
          <Button size="sm" variant="ghost" onClick={clear}>
            {bulk.clear}
          </Button>
          <AssignMenu
            label={words.conversations.assign.action}
            me={me}
            assignees={assignees}
            choose={(value) =>
              void doing((ids) => assign(ids, value), words.conversations.assign.done)().then(
                (failure) => failure && toast.error(failure),
              )
            }
          />
          <TagContacts
            chosen={chosen}
            tags={tags}
            tag={tag}
            onDone={clear}
            disabledReason={mayTag ? undefined : bulk.noTag}
          />
          <ConfirmDialog
            title={bulk.endTitle(chosen.length)}
            description={words.conversations.endLead}
            action={words.conversations.end}
            trigger={<Button size="sm">{bulk.end}</Button>}
            onConfirm={doing(end, bulk.ended)}
          />
          <ConfirmDialog
            title={bulk.removeTitle(chosen.length)}
            description={bulk.removeLead}
            action={bulk.remove}
            trigger={<Button size="sm">{bulk.remove}</Button>}
            onConfirm={doing(remove, bulk.removed)}
          />
        </section>
      )}
      {children}
    </div>
  )
}
