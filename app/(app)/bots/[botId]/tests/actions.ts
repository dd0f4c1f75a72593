"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { isId } from "#lib/core/ids.ts"
import {
  addTestQuestion,
  deleteTestQuestion,
  startTestRun,
  stopTestRun,
  updateTestQuestion,
} from "#lib/domain/bot-tests/bot-tests.ts"

const expectedOf = (form: FormData) => {
  const sourceId = String(form.get("sourceId") ?? "")
  const lines = String(form.get("phrases") ?? "").split("\n")
  return {
    question: String(form.get("question") ?? ""),
    phrases: [...new Set(lines.map((line) => line.trim()).filter(Boolean))],
    sourceId: isId(sourceId) ? sourceId : null,
  }
}

/** Adds a test question to a bot. */
export const addTest = formAction(
  async (ctx, botId: string, _: FormState, form: FormData): Promise<FormState> => {
    await addTestQuestion(ctx, { botId, ...expectedOf(form) })
    revalidatePath(`/bots/${botId}/tests`)
    return {}
  },
)

/** Changes a test question. */
export const changeTest = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    await updateTestQuestion(ctx, { id, ...expectedOf(form) })
    revalidatePath("/bots", "layout")
    return {}
  },
)

/** Deletes a test question; answers with the reason where it fails, like what follows. */
export const removeTest = buttonAction(async (ctx, id: string) => {
  await deleteTestQuestion(ctx, { id })
  revalidatePath("/bots", "layout")
})

/** Has all test questions of a bot asked. */
export const startTests = buttonAction(async (ctx, botId: string) => {
  await startTestRun(ctx, { botId })
  revalidatePath(`/bots/${botId}/tests`)
})

/** Ends a run that is under way. */
export const stopTests = buttonAction(async (ctx, id: string) => {
  await stopTestRun(ctx, { id })
  revalidatePath("/bots", "layout")
})
