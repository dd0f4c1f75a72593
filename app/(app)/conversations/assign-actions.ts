"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { assigneeOf } from "#components/conversations/assignee.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { assign } from "#lib/domain/inbox/inbox.ts"
import { nameOf } from "./name-of.ts"

/** Of more than a page nobody has seen what they chose. */
const MOST = 100

const give = (ctx: SessionContext, conversationId: string, value: string) =>
  assign(ctx, { conversationId, name: nameOf(ctx), to: assigneeOf(String(value)) })

/** Gives a conversation to a person, a team or nobody. Answers with the reason where that fails. */
export const assignConversation = buttonAction(async (ctx, id: string, value: string) => {
  await give(ctx, String(id), value)
  revalidatePath("/conversations", "layout")
})

/** The same for several; those that are gone meanwhile are left out. */
export const assignConversations = buttonAction(async (ctx, ids: string[], value: string) => {
  for (const id of ids.slice(0, MOST)) await give(ctx, String(id), value).catch(nullIfNotFound)
  revalidatePath("/conversations", "layout")
})
