"use server"

import { revalidatePath } from "next/cache"
import type { FormState } from "#components/ui/form-state.ts"
import { words } from "#components/words/words.ts"
import { requireSession, type SessionContext } from "#lib/auth/session-context.ts"
import { deleteBot, updateBot } from "#lib/domain/bots/bots.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { refusalOf } from "../../../refusal-of.ts"
import { settingsOf } from "../../settings-of.ts"

/** Saves the form of a bot. */
export const saveBot = async (id: string, _: FormState, form: FormData): Promise<FormState> =>
  attempt((ctx) => updateBot(ctx, { id, settings: settingsOf(form) }))

/** Switches a bot on or off. Answers with the reason where that fails. */
export const setBotActive = async (id: string, isActive: boolean): Promise<string | undefined> =>
  reasonOf(await attempt((ctx) => updateBot(ctx, { id, settings: { isActive } })))

/** Sets the channel that a bot is made for. Answers with the reason where that fails. */
export const setBotChannel = async (
  id: string,
  channelType: Bot["channelType"],
): Promise<string | undefined> =>
  reasonOf(
    // The domain refuses names that are none.
    await attempt((ctx) => updateBot(ctx, { id, settings: { channelType: channelType as "api" } })),
  )

/** Makes a bot the one that answers where none is named. Answers with the reason where that fails. */
export const makeBotDefault = async (id: string): Promise<string | undefined> =>
  reasonOf(await attempt((ctx) => updateBot(ctx, { id, settings: { isDefault: true } })))

/**
 * Deletes a bot for good. Answers with the reason where that fails. The page it is called from is its own and then shows
 * nothing, so the caller leaves it and refreshes.
 */
export const removeBot = async (id: string): Promise<string | undefined> =>
  reasonOf(await attempt((ctx) => deleteBot(ctx, { id }), false))

async function attempt(
  change: (ctx: SessionContext) => Promise<unknown>,
  refresh = true,
): Promise<FormState> {
  const ctx = await requireSession()
  try {
    await change(ctx)
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
  if (refresh) revalidatePath("/", "layout")
  return {}
}

const reasonOf = ({ error, fields }: FormState) => error ?? (fields && words.refusals.internal)
