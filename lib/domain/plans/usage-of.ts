import type { Metric } from "../../core/context.ts"
import type { Scope } from "../../db/transaction.ts"
import { MONTHLY } from "./schema.ts"

/** What the account has used: this UTC month for what is counted monthly, else what exists now. */
export async function usageOf(ctx: Scope): Promise<Record<Metric, number>> {
  const month = new Date().toISOString().slice(0, 7)
  const sums = await ctx.db.counter.groupBy({
    by: ["metric", "period"],
    where: { period: { in: ["all", month] } },
    _sum: { used: true },
  })
  const used = (metric: Metric) => {
    const period = MONTHLY.has(metric) ? month : "all"
    return Number(sums.find((sum) => sum.metric === metric && sum.period === period)?._sum.used ?? 0)
  }
  return {
    bots: used("bots"),
    conversations: used("conversations"),
    messages: used("messages"),
    tokens: used("tokens"),
    datasets: used("datasets"),
    records: used("records"),
    skillsets: used("skillsets"),
    abilities: used("abilities"),
    files: used("files"),
    users: used("users"),
  }
}
