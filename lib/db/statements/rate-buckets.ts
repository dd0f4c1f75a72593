/** Permits from a bucket (livery_lease, second migration): how many were granted, and how many it still holds. */
export const leasePermits = (
  key: string,
  { capacity, rate, want, back }: { capacity: number; rate: number; want: number; back: number },
) => ({
  text: "select granted, remaining from livery_lease($1, $2, $3, $4, $5)",
  values: [key, capacity, rate, want, back],
})

export interface LeaseRow {
  granted: number
  remaining: number
}

/** A bucket that nobody touched for so many seconds is full, as if it had never been. */
export const FORGET_BUCKETS = `delete from "RateBucket" where "updatedAt" < now() - $1 * interval '1 second'`
