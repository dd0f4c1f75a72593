import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { env, SETTING_NAMES } from "../../core/env.ts"
import type { Setting } from "./schema.ts"

/** What is, or holds, a password: only whether it is set may be shown. */
const SECRET = /KEY|SECRET|TOKEN|PASSWORD|^DATABASE_|^SMTP_URL$|^LIVERY_FILES$/

/** The settings of this process by name, each with where it comes from; of secrets only whether they are set. */
export const listSettings = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  run(ctx): Setting[] {
    assertPlatform(ctx)
    const values = env() as Record<string, unknown>
    return SETTING_NAMES.toSorted().map((name) => {
      const given = process.env[name]
      const isSecret = SECRET.test(name)
      const shown = given || (typeof values[name] === "object" ? "" : String(values[name] ?? ""))
      return { name, isSecret, isGiven: Boolean(given), value: isSecret ? null : withoutLogin(shown) }
    })
  },
})

/** An address without the user and the password that may stand in it. */
const withoutLogin = (text: string): string => text.replaceAll(/(?<=:\/\/)[^\s/@]*@/g, "")
