"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { NewClientState } from "#components/clients/create-client.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { HOME } from "#lib/auth/home.ts"
import { switchAccount } from "#lib/auth/switch-account.ts"
import {
  createClient as create,
  deleteClient,
  setClientStatus,
  updateClient,
} from "#lib/domain/clients/clients.ts"
import { clientSettingsOf } from "./client-settings-of.ts"

/** Makes a client from its form. */
export const createClient = formAction(
  async (ctx, _: NewClientState, form: FormData): Promise<NewClientState> => {
    const { settings, fields } = clientSettingsOf(form)
    if (fields) return { fields }
    const { id } = await create(ctx, settings)
    revalidatePath("/", "layout")
    return { created: { id, name: settings.name } }
  },
)

/** Saves name, e-mail address and limits of a client. */
export const saveClient = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const { settings, fields } = clientSettingsOf(form)
    if (fields) return { fields }
    await updateClient(ctx, { id, settings })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Suspends a client or lets it work again. Answers with the reason where that fails, like all that follow. */
export const setSuspended = buttonAction(async (ctx, id: string, suspended: boolean) => {
  await setClientStatus(ctx, { id, status: suspended ? "suspended" : "active" })
  revalidatePath("/", "layout")
})

/** Deletes a client for good. The caller then leaves its page and refreshes. */
export const removeClient = buttonAction(async (ctx, id: string) => {
  await deleteClient(ctx, { id })
})

/** Works as one of the agency's clients from now on. */
export const viewAsClient = buttonAction(async (_, id: string) => {
  if (typeof id !== "string" || !(await switchAccount(id))) return words.refusals.not_found
  revalidatePath("/", "layout")
  redirect(HOME)
})
