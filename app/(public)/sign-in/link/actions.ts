"use server"

import { publicAction } from "#app/public-action.ts"
import { safePath } from "#lib/auth/safe-redirect.ts"
import { askForSignInLink } from "#lib/domain/identity/identity.ts"
import { askByMail, askedTooOften } from "../../ask-by-mail.ts"

/** Asks for a link by mail that signs in. */
export const ask = publicAction(
  askByMail((asked, form) => {
    const next = safePath(String(form.get("next") ?? ""))
    return askForSignInLink({ ...asked, ...(next && { next }) })
  }),
  askedTooOften,
)
