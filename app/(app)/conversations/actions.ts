"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { endConversation } from "#lib/domain/conversations/conversations.ts"

/** Ends a conversation; answers with the reason where that fails. */
export const endSession = buttonAction(async (ctx, session: string) => {
  await endConversation(ctx, { session })
  revalidatePath("/conversations", "layout")
})
