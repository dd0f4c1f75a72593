"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { createSecret, deleteSecret, getSecret, updateSecret } from "#lib/domain/secrets/secrets.ts"

const textOf = (form: FormData, name: string) => String(form.get(name) ?? "").trim()

const hostsIn = (form: FormData) =>
  textOf(form, "hosts")
    .split(/[\s,;]+/)
    .filter(Boolean)

/** Keeps the secret of the form. */
export const addSecret = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const value = textOf(form, "value")
  // The domain takes both later as well; here somebody would wonder why nothing works.
  if (!textOf(form, "name")) return { fields: { name: words.refusals.missing } }
  if (!value) return { fields: { value: words.refusals.missing } }
  const settings = { name: textOf(form, "name"), type: textOf(form, "type") as "plain" }
  await createSecret(ctx, { ...settings, value, config: { hosts: hostsIn(form) } })
  revalidatePath("/settings/secrets")
  return {}
})

/** Changes a secret into that of the form; an empty value leaves the one that is there. */
export const changeSecret = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const { config } = await getSecret(ctx, { id })
    const value = textOf(form, "value")
    const settings = { name: textOf(form, "name"), type: textOf(form, "type") as "plain" }
    await updateSecret(ctx, {
      id,
      settings: { ...settings, config: { ...config, hosts: hostsIn(form) }, ...(value && { value }) },
    })
    revalidatePath("/settings/secrets")
    return {}
  },
)

/** Deletes a secret; answers with the reason where that fails. */
export const removeSecret = buttonAction(async (ctx, id: string) => {
  await deleteSecret(ctx, { id })
  revalidatePath("/settings/secrets")
})
