"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import type { FormState } from "#components/ui/form-state.ts"
import type { SecretState } from "#components/webhooks/new-webhook.ts"
import { words } from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import type { Context } from "#lib/core/context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import {
  createEndpoint,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  replayDelivery,
  rotateSecret,
  testEndpoint,
  updateEndpoint,
} from "#lib/domain/webhooks/webhooks.ts"
import { readWebhook } from "./read-webhook.ts"

/** Adds a webhook and answers with the one appearance of its secret. */
export async function createWebhook(_: SecretState, form: FormData): Promise<SecretState> {
  const ctx = await requireSession()
  const { input, fault } = readWebhook(form)
  if (fault) return { fields: fault }
  try {
    const { secret } = await createEndpoint(ctx, input)
    revalidatePath("/settings/webhooks")
    return { secret }
  } catch (error) {
    return refused(ctx, error)
  }
}

/** Changes address, description and events. */
export async function editWebhook(id: string, _: FormState, form: FormData): Promise<FormState> {
  const ctx = await requireSession()
  const { input, fault } = readWebhook(form)
  if (fault) return { fields: fault }
  try {
    await updateEndpoint(ctx, { id, settings: input })
  } catch (error) {
    return refused(ctx, error)
  }
  revalidatePath("/settings/webhooks", "layout")
  return {}
}

/** An address that may not be called is a fault of its field. */
function refused(ctx: Context, error: unknown) {
  if (isLiveryError(error) && error.code === "unprocessable")
    return { fields: { url: words.webhooks.notPublic } }
  return refusalOf(error, ctx.log)
}

/** Makes a new secret and answers with its one appearance. */
export async function rotateWebhook(id: string, _: SecretState, form: FormData): Promise<SecretState> {
  const ctx = await requireSession()
  try {
    const { secret } = await rotateSecret(ctx, { id, overlapHours: Number(form.get("overlap")) })
    return { secret }
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
}

/** The rest answers with the reason where it fails. */
const change = (run: (ctx: Context) => Promise<unknown>) => async (): Promise<string | undefined> => {
  const ctx = await requireSession()
  try {
    await run(ctx)
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/settings/webhooks", "layout")
  return undefined
}

export const testWebhook = async (id: string) => change((ctx) => testEndpoint(ctx, { id }))()
export const turnOnWebhook = async (id: string) => change((ctx) => enableEndpoint(ctx, { id }))()
export const turnOffWebhook = async (id: string) => change((ctx) => disableEndpoint(ctx, { id }))()
export const removeWebhook = async (id: string) => change((ctx) => deleteEndpoint(ctx, { id }))()
export const replay = async (endpointId: string, id: string) =>
  change((ctx) => replayDelivery(ctx, { endpointId, id }))()
