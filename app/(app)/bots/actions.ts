"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { FormState } from "#components/ui/form-state.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { createBot as create } from "#lib/domain/bots/bots.ts"
import { refusalOf } from "../refusal-of.ts"
import { settingsOf } from "./settings-of.ts"

/** Makes a bot with knowledge of its own and leads there, where reading `website` is offered. */
export async function createBot(website: string | null, _: FormState, form: FormData): Promise<FormState> {
  const ctx = await requireSession()
  let id: string
  try {
    const bot = await create(ctx, { ...settingsOf(form), ownDataset: true })
    id = bot.id
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
  revalidatePath("/", "layout")
  redirect(`/bots/${id}/knowledge${website ? `?website=${encodeURIComponent(website)}` : ""}`)
}
