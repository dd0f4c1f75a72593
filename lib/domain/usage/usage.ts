export { listUsage } from "./list-usage.ts"
export { usageSeries } from "./usage-series.ts"
