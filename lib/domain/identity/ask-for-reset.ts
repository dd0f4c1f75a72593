import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { system } from "../../db/system.ts"
import { homeOf } from "../branding/branding.ts"
import { resetMail, sendMail } from "../mail/mail.ts"
import { askByMail } from "./ask-by-mail.ts"
import { languageOfAddress } from "./mail-language.ts"
import { ownSignIn } from "./person-of.ts"
import { makeReset } from "./reset-password.ts"
import type { ForgottenInput } from "./schema.ts"

/** How long a link that was asked for by mail works. */
const MINUTES = 15

/** Has a link to a new password mailed to the person with this address, if there is one. Throws like `askByMail`. */
export const askForReset = (input: z.input<typeof ForgottenInput>): Promise<void> =>
  askByMail(input, { name: "forgotten", task: "mail-reset" })

/** The same for the signed-in person: who came in by a provider chooses their first password by it. */
export const askForOwnReset = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<void> {
    const { realmId, email } = await ownSignIn(ctx)
    await askForReset({ realmId, email })
  },
})

/** Mails a person of the context's realm a new link. A person who is gone meanwhile gets none. */
export async function mailReset(ctx: Context, userId: string): Promise<void> {
  const where = { id: userId, realmId: ctx.account.id }
  if (!(await system().user.findFirst({ where, select: { id: true } }))) return
  const { link, email } = await makeReset(userId, MINUTES)
  const home = await homeOf(ctx.account.id)
  const language = await languageOfAddress(home, email)
  await sendMail(home, email, resetMail({ brand: home.brand.name, link, minutes: MINUTES, language }))
}
