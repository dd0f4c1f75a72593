"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { createFromBotTemplate } from "#lib/domain/bot-templates/bot-templates.ts"
import { createFromTemplate, duplicateBot as duplicate } from "#lib/domain/new-bots/new-bots.ts"
import { settingsOf } from "./settings-of.ts"
import { templateValuesOf } from "./template-values-of.ts"

/** Makes a bot with knowledge of its own and leads there, where reading the website that the form names is offered. */
export const createBot = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const lines = String(form.get("suggestions") ?? "").split("\n")
  const suggestions = lines.map((line) => line.trim()).filter(Boolean)
  const { id } = await createFromTemplate(ctx, { settings: settingsOf(form), suggestions })
  revalidatePath("/", "layout")
  const website = String(form.get("website") ?? "").trim()
  redirect(`/bots/${id}/knowledge${website ? `?website=${encodeURIComponent(website.slice(0, 300))}` : ""}`)
})

/** Makes a bot of a template of the agency and leads to it. */
export const createBotOfTemplate = formAction(
  async (ctx, templateId: string, _: FormState, form: FormData): Promise<FormState> => {
    const name = String(form.get("name") ?? "")
    const { id } = await createFromBotTemplate(ctx, { templateId, name, values: templateValuesOf(form) })
    revalidatePath("/", "layout")
    redirect(`/bots/${id}`)
  },
)

/** Makes a bot like another; answers with its id. */
export const duplicateBot = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const given = form.get("knowledge")
    const knowledge = given === "none" || given === "copied" ? given : "shared"
    const made = await duplicate(ctx, { id, name: String(form.get("name") ?? ""), knowledge })
    revalidatePath("/", "layout")
    return { values: { id: made.id } }
  },
)
