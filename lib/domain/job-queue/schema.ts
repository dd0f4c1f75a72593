/** What of a kind of job stands in the queue. */
export interface JobKind {
  kind: string
  /** Due and not begun. */
  waiting: number
  running: number
  /** Not due yet, those among them that failed and are tried again by themselves. */
  later: number
  failing: number
  /** Tried no more. */
  givenUp: number
  /** When the oldest of those that wait was due; null where none does. */
  oldestDue: Date | null
}

/** A job whose last try failed. */
export interface FailedJob {
  /** A whole number of any size. */
  id: string
  kind: string
  attempts: number
  maxAttempts: number
  isGivenUp: boolean
  failedAt: Date
  /** When it is tried again by itself; null where it is not. */
  nextAt: Date | null
  /** The beginning of what went wrong, without addresses and what might be a secret. */
  error: string
  accountId: string | null
  account: string | null
}
