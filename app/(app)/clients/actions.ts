"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { NewClientState } from "#components/clients/create-client.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { words } from "#components/words/words.ts"
import { HOME } from "#lib/auth/home.ts"
import { requireSession, type SessionContext } from "#lib/auth/session-context.ts"
import { switchAccount } from "#lib/auth/switch-account.ts"
import {
  createClient as create,
  deleteClient,
  setClientStatus,
  updateClient,
} from "#lib/domain/clients/clients.ts"
import { refusalOf } from "../refusal-of.ts"
import { clientSettingsOf } from "./client-settings-of.ts"

/** Makes a client from its form. */
export async function createClient(_: NewClientState, form: FormData): Promise<NewClientState> {
  const ctx = await requireSession()
  const { settings, fields } = clientSettingsOf(form)
  if (fields) return { fields }
  try {
    const { id } = await create(ctx, settings)
    revalidatePath("/", "layout")
    return { created: { id, name: settings.name } }
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
}

/** Saves name, e-mail address and limits of a client. */
export async function saveClient(id: string, _: FormState, form: FormData): Promise<FormState> {
  const { settings, fields } = clientSettingsOf(form)
  return fields ? { fields } : attempt((ctx) => updateClient(ctx, { id, settings }))
}

/** Suspends a client or lets it work again. Answers with the reason where that fails. */
export const setSuspended = async (id: string, suspended: boolean): Promise<string | undefined> =>
  reasonOf(await attempt((ctx) => setClientStatus(ctx, { id, status: suspended ? "suspended" : "active" })))

/** Deletes a client for good. Answers with the reason where that fails. The caller then leaves its page and refreshes. */
export const removeClient = async (id: string): Promise<string | undefined> =>
  reasonOf(await attempt((ctx) => deleteClient(ctx, { id }), false))

/** Works as one of the agency's clients from now on. Answers with the reason where that fails. */
export async function viewAsClient(id: string): Promise<string | undefined> {
  if (typeof id !== "string" || !(await switchAccount(id))) return words.refusals.not_found
  revalidatePath("/", "layout")
  redirect(HOME)
}

async function attempt(
  change: (ctx: SessionContext) => Promise<unknown>,
  refresh = true,
): Promise<FormState> {
  const ctx = await requireSession()
  try {
    await change(ctx)
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
  if (refresh) revalidatePath("/", "layout")
  return {}
}

const reasonOf = ({ error, fields }: FormState) => error ?? (fields && words.refusals.internal)
