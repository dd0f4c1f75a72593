import type { Statement } from "../wire/wire.ts"

/** At most so much of a subject on one UTC day. */
export interface DailyLimit {
  subject: string
  most: number
}

/** Takes one of what a subject may use today; the batch it stands in ends in `limit_reached` where nothing is left. */
export const takeOfDay = (accountId: string, { subject, most }: DailyLimit): Statement => ({
  text: "select livery_take_of_day($1, $2, $3)",
  values: [accountId, subject, most],
})
