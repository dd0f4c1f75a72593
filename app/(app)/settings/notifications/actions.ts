"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { chooseNotices } from "#lib/domain/inbox/inbox.ts"

/** Keeps what the person is told of. Answers with the reason where that fails. */
export const saveNotices = buttonAction(async (ctx, notices: string[]) => {
  await chooseNotices(ctx, { notices: notices as Parameters<typeof chooseNotices>[1]["notices"] })
  revalidatePath("/settings/notifications")
})
