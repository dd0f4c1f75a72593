"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import type { SecretState } from "#components/webhooks/new-webhook.ts"
import * as words from "#components/words/words.ts"
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
export const createWebhook = formAction(async (ctx, _: SecretState, form: FormData): Promise<SecretState> => {
  const { input, fault } = readWebhook(form)
  if (fault) return { fields: fault }
  try {
    const { secret } = await createEndpoint(ctx, input)
    revalidatePath("/settings/webhooks")
    return { secret }
  } catch (error) {
    return notPublic(error)
  }
})

/** Changes address, description and events. */
export const editWebhook = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const { input, fault } = readWebhook(form)
    if (fault) return { fields: fault }
    try {
      await updateEndpoint(ctx, { id, settings: input })
    } catch (error) {
      return notPublic(error)
    }
    revalidatePath("/settings/webhooks", "layout")
    return {}
  },
)

/** An address that may not be called is a fault of its field. Throws everything else again. */
function notPublic(error: unknown): FormState {
  if (isLiveryError(error) && error.code === "unprocessable")
    return { fields: { url: words.webhooks.notPublic } }
  throw error
}

/** Makes a new secret and answers with its one appearance. */
export const rotateWebhook = formAction(
  async (ctx, id: string, _: SecretState, form: FormData): Promise<SecretState> => {
    const { secret } = await rotateSecret(ctx, { id, overlapHours: Number(form.get("overlap")) })
    return { secret }
  },
)

/** The rest answers with the reason where it fails. */
const changing =
  <Args extends unknown[]>(change: (ctx: Context, ...args: Args) => Promise<unknown>) =>
  async (ctx: Context, ...args: Args): Promise<void> => {
    await change(ctx, ...args)
    revalidatePath("/settings/webhooks", "layout")
  }

export const testWebhook = buttonAction(changing((ctx, id: string) => testEndpoint(ctx, { id })))
export const turnOnWebhook = buttonAction(changing((ctx, id: string) => enableEndpoint(ctx, { id })))
export const turnOffWebhook = buttonAction(changing((ctx, id: string) => disableEndpoint(ctx, { id })))
export const removeWebhook = buttonAction(changing((ctx, id: string) => deleteEndpoint(ctx, { id })))
export const replay = buttonAction(
  changing((ctx, endpointId: string, id: string) => replayDelivery(ctx, { endpointId, id })),
)
