"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { createSavedReply, deleteSavedReply, updateSavedReply } from "#lib/domain/inbox/inbox.ts"

const replyIn = (form: FormData) => ({
  shortcut: String(form.get("shortcut") ?? ""),
  text: String(form.get("text") ?? ""),
})

/** Keeps the reply of the form. */
export const addReply = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  await createSavedReply(ctx, replyIn(form))
  revalidatePath("/settings/replies")
  return {}
})

/** Changes a reply into that of the form. */
export const changeReply = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    await updateSavedReply(ctx, { id, ...replyIn(form) })
    revalidatePath("/settings/replies")
    return {}
  },
)

/** Removes a reply; answers with the reason where that fails. */
export const removeReply = buttonAction(async (ctx, id: string) => {
  await deleteSavedReply(ctx, { id })
  revalidatePath("/settings/replies")
})
