import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { systemSql } from "../../db/system.ts"
import { homeOf } from "../branding/branding.ts"
import { auditStatement } from "../events/events.ts"
import { installTestMail, languageOfMail, sendMail } from "../mail/mail.ts"

/**
 * Sends an administrator a mail by the install's mail server. Throws `not_authorized` for accounts that are not the platform's,
 * `upstream` where the server does not take it or where there is none.
 */
export const tryMail = procedure({
  permission: "account.write",
  input: z.strictObject({ to: z.string().max(254), language: z.string().max(10).nullable() }),
  async run(ctx, { to, language }): Promise<void> {
    assertPlatform(ctx)
    const home = await homeOf(ctx.account.id)
    const spoken = languageOfMail(language, home.brand.language)
    await sendMail(home, to, installTestMail({ brand: home.brand.name, language: spoken }))
    await systemSql().query(auditStatement(ctx, "mail.tried", {}, to))
  },
})
