import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { daysUsed } from "./days-used.ts"

/** What the account used by the day, oldest first; an agency's use includes its clients'. */
export const usageSeries = procedure({
  permission: "account.read",
  input: z.strictObject({ days: z.int().min(1).max(365).default(30) }),
  run: (ctx, { days }) => daysUsed(ctx, days),
})
