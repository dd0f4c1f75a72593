"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import {
  createTemplate as create,
  publishTemplate as publish,
  restoreTemplate as restore,
  retireTemplate as retire,
  updateTemplate,
} from "#lib/domain/bot-templates/bot-templates.ts"
import { templateSettingsOf } from "./template-settings-of.ts"

/** Makes a template of a bot and leads to its page, where it is published. */
export const createTemplate = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const { id } = await create(ctx, {
    ...{ botId: text("botId"), name: text("name"), description: text("description") },
  })
  revalidatePath("/", "layout")
  redirect(`/templates/${id}`)
})

/** Saves name, description and what a template asks for. */
export const saveTemplate = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    await updateTemplate(ctx, { id, settings: templateSettingsOf(form) })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Publishes a template as its bot is now. */
export const publishTemplate = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    await publish(ctx, { id, note: String(form.get("note") ?? "") })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Has clients begin with a template no more. Answers with the reason where that fails, like the next. */
export const retireTemplate = buttonAction(async (ctx, id: string) => {
  await retire(ctx, { id })
  revalidatePath("/", "layout")
})

/** Offers a retired template again. */
export const restoreTemplate = buttonAction(async (ctx, id: string) => {
  await restore(ctx, { id })
  revalidatePath("/", "layout")
})
