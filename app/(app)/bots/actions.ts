"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { createBot as create } from "#lib/domain/bots/bots.ts"
import { settingsOf } from "./settings-of.ts"

/** Makes a bot with knowledge of its own and leads there, where reading `website` is offered. */
export const createBot = formAction(
  async (ctx, website: string | null, _: FormState, form: FormData): Promise<FormState> => {
    const { id } = await create(ctx, { ...settingsOf(form), ownDataset: true })
    revalidatePath("/", "layout")
    redirect(`/bots/${id}/knowledge${website ? `?website=${encodeURIComponent(website)}` : ""}`)
  },
)
