"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { invalidInput } from "#lib/core/errors.ts"
import { deleteBot, getBot, updateBot } from "#lib/domain/bots/bots.ts"
import { setBotBudget } from "#lib/domain/budgets/budgets.ts"
import { isUsableModel } from "#lib/domain/models/models.ts"
import { budgetOfForm } from "../../../budget-of-form.ts"
import { settingsOf } from "../../settings-of.ts"

/** Saves the form of a bot. */
export const saveBot = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const settings = settingsOf(form)
    if (settings.model && !isUsableModel(settings.model, ctx.account)) {
      const { model } = await getBot(ctx, { id })
      // Another setting may be changed while the model that is stored cannot be used.
      if (settings.model !== model) throw invalidInput(words.bots.fields.notUsable, ["model"])
    }
    await updateBot(ctx, { id, settings })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Saves what the models of a bot may cost in a month, and one of its visitors a day. */
export const saveBotBudget = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const month = budgetOfForm(form)
    const visitor = budgetOfForm(form, "visitorBudget")
    if (month.fields || visitor.fields) return { fields: { ...month.fields, ...visitor.fields } }
    await setBotBudget(ctx, { id, budget: month.budget, visitorBudget: visitor.budget })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Switches a bot on or off. Answers with the reason where that fails, like all that follow. */
export const setBotActive = buttonAction(async (ctx, id: string, isActive: boolean) => {
  await updateBot(ctx, { id, settings: { isActive } })
  revalidatePath("/", "layout")
})

/** Sets the channel that a bot is made for. */
export const setBotChannel = buttonAction(async (ctx, id: string, channelType: string) => {
  await updateBot(ctx, { id, settings: { channelType } })
  revalidatePath("/", "layout")
})

/** Makes a bot the one that answers where none is named. */
export const makeBotDefault = buttonAction(async (ctx, id: string) => {
  await updateBot(ctx, { id, settings: { isDefault: true } })
  revalidatePath("/", "layout")
})

/**
 * Deletes a bot for good. The page it is called from is its own and then shows nothing, so the caller leaves it and
 * refreshes.
 */
export const removeBot = buttonAction(async (ctx, id: string) => {
  await deleteBot(ctx, { id })
})
