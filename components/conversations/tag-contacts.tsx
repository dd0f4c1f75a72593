"use client"

import { toast } from "sonner"
import { TagDialog } from "#components/tags/tag-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
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
  return (
    <TagDialog<TaggedState>
      title={bulk.tagTitle(chosen.length)}
      lead={bulk.tagLead}
      tags={tags}
      action={tag.bind(null, chosen)}
      onDone={({ done }, typed) => {
        if (done?.contacts) toast.success(bulk.tagged(done.contacts, typed))
        if (done?.without) toast.message(bulk.untagged(done.without))
        onDone()
      }}
      disabledReason={disabledReason}
    />
  )
}
