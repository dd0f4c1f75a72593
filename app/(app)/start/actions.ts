"use server"

import { revalidatePath } from "next/cache"
import { addPairs, addText, addWebsite } from "#app/(app)/knowledge/actions.ts"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { NewSourceState } from "#components/knowledge/new-source.ts"
import * as words from "#components/words/words.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { START_STEPS } from "#lib/domain/start/schema.ts"
import { moveStart, prepareBot, readStart, speakLanguageOfKnowledge } from "#lib/domain/start/start.ts"

/** Writes down that the guided start is at a step; answers with the reason where that fails. */
export const goTo = buttonAction(async (ctx, step: string) => {
  const next = START_STEPS.find((each) => each === step)
  if (!next) return words.refusals.internal
  const { botId } = await readStart(ctx, {})
  if (botId && next === "questions") await speakLanguageOfKnowledge(ctx, { botId })
  await moveStart(ctx, { step: next })
  revalidatePath("/", "layout")
  return undefined
})

/** Gives the bot of the guided start a website; the first thing it is given makes the bot, as with those that follow. */
export const startWebsite = formAction(
  async (ctx, state: NewSourceState, form: FormData): Promise<NewSourceState> => {
    const typed = String(form.get("url") ?? "").trim()
    const url = URL.parse(typed.includes("://") ? typed : `https://${typed}`)
    const site = url?.hostname.replace(/^www\./, "")
    return addWebsite(
      await botFor(ctx, site ? { description: words.bots.create.forSite(site) } : {}),
      state,
      form,
    )
  },
)

/** Gives it a text. */
export const startText = formAction(
  async (ctx, state: NewSourceState, form: FormData): Promise<NewSourceState> =>
    addText(await botFor(ctx), state, form),
)

/** Gives it questions with their answers. */
export const startPairs = formAction(
  async (ctx, state: NewSourceState, form: FormData): Promise<NewSourceState> =>
    addPairs(await botFor(ctx), state, form),
)

async function botFor(ctx: SessionContext, about: { description?: string } = {}): Promise<string> {
  const { id } = await prepareBot(ctx, { name: ctx.account.name, ...about })
  revalidatePath("/", "layout")
  return id
}
