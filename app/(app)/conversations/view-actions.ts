"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import { filtersOf, queryOfFilters } from "#components/conversations/conversation-address.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { changeView, chooseDefaultView, deleteView, saveView } from "#lib/domain/inbox/inbox.ts"

const nameIn = (form: FormData) => String(form.get("name") ?? "")
const missing = () => ({ fields: { name: words.refusals.missing } })

/** Keeps the filters of the form under its name. */
export const saveFilters = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const name = nameIn(form)
  if (!name.trim()) return missing()
  // As the address writes them: the same filters are the same view.
  const query = filtersOf(queryOfFilters(String(form.get("query") ?? "")))
  await saveView(ctx, { name, query, isShared: form.get("isShared") === "on" })
  revalidatePath("/conversations", "layout")
  return {}
})

/** Gives a view the name of the form. */
export const renameView = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const name = nameIn(form)
    if (!name.trim()) return missing()
    await changeView(ctx, { id, name })
    revalidatePath("/conversations", "layout")
    return {}
  },
)

/** Shares a view with the account, or takes it back. */
export const shareView = buttonAction(async (ctx, id: string, isShared: boolean) => {
  await changeView(ctx, { id, isShared })
  revalidatePath("/conversations", "layout")
})

/** Removes a view. */
export const removeView = buttonAction(async (ctx, id: string) => {
  await deleteView(ctx, { id })
  revalidatePath("/conversations", "layout")
})

/** Has the list of who is signed in begin with a view, or with all conversations. */
export const chooseView = buttonAction(async (ctx, id: string | null) => {
  await chooseDefaultView(ctx, { id })
  revalidatePath("/conversations", "layout")
})
