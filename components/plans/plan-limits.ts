import * as words from "#components/words/words.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"

/** The limits that an agency sets on a plan in the web app; the API of a client knows more. */
export const PLAN_LIMITS = ["bots", "conversations", "messages", "tokens", "files", "maxPages"] as const
export type PlanLimit = (typeof PLAN_LIMITS)[number]

/** Shown also where they are unlimited: what buyers ask first. */
const ALWAYS: readonly PlanLimit[] = ["bots", "messages"]

/** What a plan allows, a line each. */
export const limitLines = (limits: OfferedPlan["limits"]): string[] =>
  PLAN_LIMITS.filter((name) => ALWAYS.includes(name) || (limits[name] ?? null) !== null).map((name) =>
    words.plans.limits[name](limits[name] ?? null),
  )
