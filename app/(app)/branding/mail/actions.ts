"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { saveSender } from "#lib/domain/mail/mail.ts"
import { senderSettingsOf } from "./sender-settings-of.ts"

/** Saves how the agency's mails are sent, once its own server has taken a test mail to whoever saves. */
export const saveMail = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  try {
    await saveSender(ctx, { ...senderSettingsOf(form), testTo: ctx.user.email })
  } catch (error) {
    const { reason, path = [] } = isLiveryError(error) ? error.details : {}
    const text = words.branding.mail.wrong[reason ?? ""]
    if (!text) throw error
    return { fields: { [String(path[0])]: text } }
  }
  revalidatePath("/branding/mail")
  return {}
})
