"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { addClientNote, deleteClientNote } from "#lib/domain/clients/clients.ts"

/** Keeps what the form says about a client. */
export const writeNote = formAction(
  async (ctx, clientId: string, _: FormState, form: FormData): Promise<FormState> => {
    const text = String(form.get("text") ?? "")
    if (!text.trim()) return { fields: { text: words.refusals.missing } }
    await addClientNote(ctx, { clientId, name: ctx.user.name || ctx.user.email, text })
    revalidatePath("/clients", "layout")
    return {}
  },
)

/** Deletes a note about a client; answers with the reason where that fails. */
export const removeNote = buttonAction(async (ctx, clientId: string, id: string) => {
  await deleteClientNote(ctx, { clientId, id })
  revalidatePath("/clients", "layout")
})
