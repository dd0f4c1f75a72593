import { z } from "zod"

/** In millionths of the platform's currency; null: none. As much as a floating-point number holds exactly. */
export const Budget = z
  .bigint()
  .min(0n, "must not be negative")
  .max(1_000_000_000_000_000n, "is too much")
  .nullable()

/** A budget of a month, and what of it was spent or is held for answers under way. */
export interface BudgetUse {
  budget: bigint | null
  used: bigint
}
