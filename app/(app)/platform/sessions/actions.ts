"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { endSession } from "#lib/domain/identity/identity.ts"

/** Signs somebody out of a browser. Answers with the reason where that fails. */
export const revoke = buttonAction(async (ctx, id: string) => {
  await endSession(ctx, { id: String(id) })
  revalidatePath("/platform/sessions")
})
