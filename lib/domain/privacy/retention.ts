import { z } from "zod"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { command, query } from "../../db/command.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { DEFAULT_RETENTION_DAYS, RetentionDays } from "./schema.ts"

const PrivacySettings = z
  .strictObject({
    retentionDays: RetentionDays,
    privacyEmail: z
      .string()
      .transform((text, check) => normaliseEmail(text) ?? check.addIssue("must be an e-mail address"))
      .pipe(z.string())
      .nullable(),
  })
  .partial()

export interface PrivacySettings {
  /** Days after its last message that a conversation is kept; null: a year. */
  retentionDays: number | null
  /** Whom people write to about what is kept of them. */
  privacyEmail: string | null
}

/** How long an account keeps conversations, and whom to ask about them. */
export const getPrivacySettings = query({
  permission: "account.read",
  input: z.strictObject({}),
  run: (ctx): Promise<PrivacySettings> => settingsOf(ctx),
})

/** Changes what is named and leaves the rest; null is the product's own. */
export const updatePrivacySettings = command({
  permission: "account.write",
  input: PrivacySettings,
  async run(ctx, settings): Promise<PrivacySettings> {
    await ctx.db.account.updateMany({ where: {}, data: settings as Partial<PrivacySettings> })
    await recordEvent(ctx, "account.privacy_changed", {})
    return settingsOf(ctx)
  },
})

async function settingsOf({ db }: Scope): Promise<PrivacySettings> {
  const select = { retentionDays: true, privacyEmail: true }
  return db.account.findFirstOrThrow({ where: {}, select })
}

/** A rule that conversations are kept by: of a bot, or of all that none shortens. */
export interface RetentionRule {
  botId: string | null
  days: number
}

/** The rules of the context's account. A bot may only shorten: what it has beyond the account's days counts for nothing. */
export async function retentionRules(ctx: Scope): Promise<RetentionRule[]> {
  const days = (await settingsOf(ctx)).retentionDays ?? DEFAULT_RETENTION_DAYS
  const bots = await ctx.db.bot.findMany({
    where: { retentionDays: { lt: days }, deletedAt: null },
    select: { id: true, retentionDays: true },
    orderBy: { id: "asc" },
  })
  return [{ botId: null, days }, ...bots.map((bot) => ({ botId: bot.id, days: bot.retentionDays ?? days }))]
}
