"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { TaggedState } from "#components/conversations/tag-contacts.tsx"
import * as words from "#components/words/words.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { deleteConversation, endConversation } from "#lib/domain/conversations/conversations.ts"
import { tagContactsOf } from "#lib/domain/inbox/inbox.ts"

/** Ends a conversation; answers with the reason where that fails. */
export const endSession = buttonAction(async (ctx, session: string) => {
  await endConversation(ctx, { session })
  revalidatePath("/conversations", "layout")
})

/** Of more than a page nobody has seen what they chose. */
const MOST = 100

/** Ends several conversations; those that are gone meanwhile are left out. */
export const endConversations = buttonAction((ctx, ids: string[]) =>
  each(ids, (id) => endConversation(ctx, { session: id })),
)

/** Deletes several conversations for good. */
export const deleteConversations = buttonAction((ctx, ids: string[]) =>
  each(ids, (id) => deleteConversation(ctx, { id })),
)

/** Tags the contacts of several conversations, with the tag of the form. */
export const tagConversations = formAction(
  async (ctx, ids: string[], _: TaggedState, form: FormData): Promise<TaggedState> => {
    const tag = String(form.get("tag") ?? "")
    if (!tag.trim()) return { fields: { tag: words.refusals.missing } }
    const done = await tagContactsOf(ctx, { conversationIds: ids.slice(0, MOST), tag })
    revalidatePath("/conversations", "layout")
    return { done }
  },
)

async function each(ids: string[], act: (id: string) => Promise<unknown>) {
  for (const id of ids.slice(0, MOST)) await act(String(id)).catch(nullIfNotFound)
  revalidatePath("/conversations", "layout")
}
