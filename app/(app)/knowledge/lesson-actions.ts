"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { dismissUnanswered, teachAnswer, updateLesson } from "#lib/domain/lessons/lessons.ts"

const written = (form: FormData) => ({
  question: String(form.get("question") ?? ""),
  answer: String(form.get("answer") ?? ""),
})

/** Teaches a bot an answer. */
export async function teach(botId: string, _: FormState, form: FormData): Promise<FormState> {
  const ctx = await requireSession()
  try {
    await teachAnswer(ctx, { botId, ...written(form) })
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
  revalidatePath("/bots", "layout")
  return {}
}

/** Changes an answer that was taught. */
export async function changeLesson(id: string, _: FormState, form: FormData): Promise<FormState> {
  const ctx = await requireSession()
  try {
    await updateLesson(ctx, { id, ...written(form) })
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
  revalidatePath("/bots", "layout")
  return {}
}

/** Takes a question off the list of unanswered ones; answers with the reason where that fails. */
export async function dismiss(id: string): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await dismissUnanswered(ctx, { id })
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/bots", "layout")
  return undefined
}
