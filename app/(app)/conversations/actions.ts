"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { deleteConversation, endConversation } from "#lib/domain/conversations/conversations.ts"

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

async function each(ids: string[], act: (id: string) => Promise<unknown>) {
  for (const id of ids.slice(0, MOST)) await act(String(id)).catch(nullIfNotFound)
  revalidatePath("/conversations", "layout")
}
