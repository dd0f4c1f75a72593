"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { addTestQuestion } from "#lib/domain/bot-tests/bot-tests.ts"
import {
  dismissUnanswered,
  teachAnswer,
  updateTaughtAnswer,
} from "#lib/domain/knowledge/teaching/teaching.ts"

const written = (form: FormData) => ({
  question: String(form.get("question") ?? ""),
  answer: String(form.get("answer") ?? ""),
})

const LONGEST_PHRASE = 500

/** Teaches a bot an answer, and keeps it as a test question where that was wished for. */
export const teach = formAction(
  async (ctx, botId: string, _: FormState, form: FormData): Promise<FormState> => {
    const { question, answer } = written(form)
    const phrases = [answer.replace(/\s+/g, " ").trim().slice(0, LONGEST_PHRASE)]
    if (form.has("keepTest")) await addTestQuestion(ctx, { botId, question, phrases, sourceId: null })
    await teachAnswer(ctx, { botId, question, answer })
    revalidatePath("/bots", "layout")
    return {}
  },
)

/** Changes an answer that was taught. */
export const changeTaughtAnswer = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    await updateTaughtAnswer(ctx, { id, ...written(form) })
    revalidatePath("/bots", "layout")
    return {}
  },
)

/** Takes a question off the list of unanswered ones; answers with the reason where that fails. */
export const dismiss = buttonAction(async (ctx, id: string) => {
  await dismissUnanswered(ctx, { id })
  revalidatePath("/bots", "layout")
})
