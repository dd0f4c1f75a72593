import type { Metric } from "../../core/context.ts"

/** Counted from zero every UTC month; everything else is counted as long as it exists. */
const MONTHLY: ReadonlySet<Metric> = new Set(["conversations", "messages", "tokens"])

const monthOf = (at: Date): string => at.toISOString().slice(0, 7)

/** The period in which a metric is counted at that time: "2026-11" for what is counted monthly, else "all". */
export const periodOf = (metric: Metric, at: Date): string => (MONTHLY.has(metric) ? monthOf(at) : "all")

/** The periods of all metrics at that time. */
export const currentPeriods = (at: Date): string[] => ["all", monthOf(at)]

/** Whether it starts again from zero every month. */
export const isMonthly = (metric: Metric): boolean => MONTHLY.has(metric)

/** When the UTC month of that time is over. */
export const endOfMonth = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
