"use server"

import { buttonAction } from "#app/person-action.ts"
import * as words from "#components/words/words.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { tryMail as send } from "#lib/domain/platform/platform.ts"

/** Sends whoever asks a mail by the install's mail server. Answers with the reason where that fails. */
export const tryMail = buttonAction(async (ctx) => {
  const { email, language } = ctx.user
  try {
    await send(ctx, { to: email, language })
  } catch (error) {
    if (!isLiveryError(error) || error.code !== "upstream") throw error
    ctx.log.error("a test mail was not taken", {}, error.cause ?? error)
    return words.platformHealth.mail.notTaken
  }
})
