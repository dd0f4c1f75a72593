/** Stretches of days that are mailed to people when they are over, and the column of a membership that says who wants it. */
export const DIGESTS = {
  week: { column: "weeklyDigest", job: "mail-digest", days: 7 },
  month: { column: "monthlyDigest", job: "mail-month", days: 31 },
} as const

export type DigestOf = keyof typeof DIGESTS
