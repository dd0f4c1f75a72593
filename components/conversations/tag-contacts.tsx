"use client"

import { useId, useState } from "react"
import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** What tagging came to. */
export interface TaggedState extends FormState {
  done?: { contacts: number; without: number }
}
export type TagAction = (ids: string[], state: TaggedState, form: FormData) => Promise<TaggedState>

/** Adds a tag to the contacts of conversations that were chosen. */
export function TagContacts({
  chosen,
  tags,
  tag,
  onDone,
  disabledReason,
}: {
  /** Ids of conversations. */
  chosen: string[]
  /** Of the account's contacts, to choose from. */
  tags: string[]
  tag: TagAction
  onDone: () => void
  disabledReason: string | undefined
}) {
  const bulk = words.conversations.bulk
  const list = useId()
  const [typed, setTyped] = useState("")
  const tell = ({ done }: TaggedState) => {
    if (!done) return
    if (done.contacts) toast.success(bulk.tagged(done.contacts, typed.trim()))
    if (done.without) toast.message(bulk.untagged(done.without))
  }
  return (
    <DialogButton
      size="sm"
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog<TaggedState>
          title={bulk.tagTitle(chosen.length)}
          lead={bulk.tagLead}
          submit={bulk.tagAdd}
          submitting={bulk.tagAdding}
          action={tag.bind(null, chosen)}
          onDone={(state) => {
            tell(state)
            close()
            onDone()
          }}
        >
          {(fields) => (
            <Field label={bulk.tagName} error={fields.tag}>
              <Input
                name="tag"
                list={list}
                required
                maxLength={50}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
              />
              <datalist id={list}>
                {tags.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            </Field>
          )}
        </FormDialog>
      )}
    >
      {bulk.tag}
    </DialogButton>
  )
}
