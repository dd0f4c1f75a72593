"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { fillInTemplate, takeOver } from "#lib/domain/bot-templates/bot-templates.ts"
import { templateValuesOf } from "../../../template-values-of.ts"

/** Saves what a bot's template asks for. */
export const fillIn = formAction(
  async (ctx, botId: string, _: FormState, form: FormData): Promise<FormState> => {
    await fillInTemplate(ctx, { botId, values: templateValuesOf(form) })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Takes the chosen parts of a version over into a bot. */
export const takeOverVersion = formAction(
  async (ctx, botId: string, _: FormState, form: FormData): Promise<FormState> => {
    const parts = form.getAll("part").map(String)
    await takeOver(ctx, { botId, version: Number(form.get("version")), parts })
    revalidatePath("/", "layout")
    return {}
  },
)
