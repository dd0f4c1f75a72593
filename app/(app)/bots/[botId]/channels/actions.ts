"use server"

import { revalidatePath } from "next/cache"
import { wordsOf } from "#app/(app)/refusal-of.ts"
import { buttonAction, formAction, personAction } from "#app/person-action.ts"
import type { SlugState } from "#components/channels/page/slug-field.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { toLiveryError } from "#lib/api/to-livery-error.ts"
import type { Log } from "#lib/core/log.ts"
import { rotateIdentitySecret } from "#lib/domain/visitors/visitors.ts"
import { allowOrigin, removeOrigin, savePage, slugState, updateWidget } from "#lib/domain/widgets/widgets.ts"
import { pageOf, settingsOf } from "./settings-of.ts"

/** Saves what differs in the settings of a bot's widget. A refusal names the setting by its whole path. */
export const saveWidget = personAction(
  async (ctx, botId: string, _: FormState, form: FormData): Promise<FormState> => {
    await updateWidget(ctx, { widget: { botId }, settings: settingsOf(form) })
    revalidatePath(`/bots/${botId}/channels`)
    return {}
  },
  refusalAtPath,
)

/** Lets a site show the bot; answers with the reason where that fails, like what follows. */
export const allowSite = buttonAction(async (ctx, botId: string, origin: string) => {
  await allowOrigin(ctx, { botId, origin })
  revalidatePath(`/bots/${botId}/channels`)
})

/** Keeps a site from showing the bot any longer. */
export const removeSite = buttonAction(async (ctx, botId: string, origin: string) => {
  await removeOrigin(ctx, { botId, origin })
  revalidatePath(`/bots/${botId}/channels`)
})

/** Saves a bot's hosted page. */
export const saveHostedPage = formAction(
  async (ctx, botId: string, _: FormState, form: FormData): Promise<FormState> => {
    await savePage(ctx, { botId, ...pageOf(form) })
    revalidatePath(`/bots/${botId}/channels`)
    return {}
  },
)

/** Whether the hosted page of a bot may be called so. */
export const checkSlug = personAction(
  async (ctx, botId: string, slug: string): Promise<SlugState | undefined> => slugState(ctx, { botId, slug }),
  () => undefined,
)

/** Makes a new secret for visitors who are known elsewhere, which ends the present one; answers with it or with why not. */
export const renewSecret = personAction(
  async (ctx, botId: string): Promise<{ secret: string } | { error: string }> => {
    const { secret } = await rotateIdentitySecret(ctx, {})
    revalidatePath(`/bots/${botId}/channels`)
    return { secret }
  },
  (error, log) => ({ error: wordsOf(toLiveryError(error, log, {})).error ?? words.refusals.internal }),
)

/** A refused setting by its path, such as "lead.fields.0.label"; anything else in words for the whole form. */
function refusalAtPath(error: unknown, log: Log): FormState {
  const known = toLiveryError(error, log, {})
  const path = (known.details.path ?? []).map(String)
  const [first, ...rest] = path
  if (known.code !== "invalid_input" || first !== "settings" || rest.length === 0) return wordsOf(known)
  const text = known.message.replace(`${path.join(".")}: `, "")
  const said = known.details.missing
    ? words.refusals.missing
    : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  return { fields: { [rest.join(".")]: said } }
}
