"use server"

import { publicAction } from "#app/public-action.ts"
import { askForReset } from "#lib/domain/identity/identity.ts"
import { askByMail, askedTooOften } from "../ask-by-mail.ts"

/** Asks for a link by mail to a new password. */
export const ask = publicAction(
  askByMail(({ hostname: _, ...asked }) => askForReset(asked)),
  askedTooOften,
)
