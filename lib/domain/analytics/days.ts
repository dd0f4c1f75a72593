const DAY = 86_400_000

/** The first UTC midnight of a period that ends today. */
export const firstDay = (period: number, now = new Date()): Date =>
  new Date(Math.floor(now.getTime() / DAY) * DAY - (period - 1) * DAY)

/** Every day of the period, oldest first, as YYYY-MM-DD. */
export const daysOf = (period: number, now = new Date()): string[] =>
  Array.from({ length: period }, (_, index) => dayOf(new Date(firstDay(period, now).getTime() + index * DAY)))

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
