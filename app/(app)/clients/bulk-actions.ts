"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { setClientStatus, tagClients } from "#lib/domain/clients/clients.ts"

/** Of more than a page nobody has seen what they chose. */
const MOST = 100

/** Suspends several clients; those that are gone meanwhile are left out. */
export const suspendClients = buttonAction((ctx, ids: string[]) =>
  each(ids, (id) => setClientStatus(ctx, { id, status: "suspended" })),
)

/** Lets several clients work again. */
export const resumeClients = buttonAction((ctx, ids: string[]) =>
  each(ids, (id) => setClientStatus(ctx, { id, status: "active" })),
)

async function each(ids: string[], act: (id: string) => Promise<unknown>) {
  for (const id of ids.slice(0, MOST)) await act(String(id)).catch(nullIfNotFound)
  revalidatePath("/", "layout")
}

/** Gives several clients the tag of the form. */
export const tagClientsOf = formAction(
  async (ctx, ids: string[], _: FormState, form: FormData): Promise<FormState> => {
    const add = String(form.get("tag") ?? "")
    if (!add.trim()) return { fields: { tag: words.refusals.missing } }
    if (/[,;|]/.test(add)) return { fields: { tag: words.contacts.profile.tagWrong } }
    await tagClients(ctx, { ids: ids.slice(0, MOST), add })
    revalidatePath("/clients", "layout")
    return {}
  },
)

/** Adds a tag to one client or takes one away; answers with the reason where that fails. */
export const changeTag = buttonAction(async (ctx, id: string, change: { add?: string; remove?: string }) => {
  const { add, remove } = change
  if (add !== undefined && /[,;|]/.test(add)) return words.contacts.profile.tagWrong
  await tagClients(ctx, {
    ids: [id],
    ...(add !== undefined && { add }),
    ...(remove !== undefined && { remove }),
  })
  revalidatePath("/clients", "layout")
  return undefined
})
