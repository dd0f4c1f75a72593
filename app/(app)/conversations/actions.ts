"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { endConversation } from "#lib/domain/conversations/conversations.ts"

/** Ends a conversation; answers with the reason where that fails. */
export async function endSession(session: string): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await endConversation(ctx, { session })
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/conversations", "layout")
  return undefined
}
