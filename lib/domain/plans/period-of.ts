import type { Metric } from "../../core/context.ts"
import { MONTHLY } from "./schema.ts"

/** "2026-11" for what is counted monthly, else "all". */
export const periodOf = (metric: Metric, at: Date): string =>
  MONTHLY.has(metric) ? at.toISOString().slice(0, 7) : "all"
