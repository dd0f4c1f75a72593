import type { PlanUsage } from "#components/shell/nav.ts"
import * as words from "#components/words/words.ts"
import type { getUsage } from "#lib/domain/accounts/accounts.ts"

type Usage = Awaited<ReturnType<typeof getUsage>>
type Shown = keyof typeof words.home.meters

/** What the account has used beside what it may use, for people. */
export const planMeters = ({ used, limits }: Usage, shown: Shown[]): PlanUsage["meters"] =>
  shown.map((metric) => ({ label: words.home.meters[metric], used: used[metric], limit: limits[metric] }))
