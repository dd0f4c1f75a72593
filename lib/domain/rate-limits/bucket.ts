import { type LeaseRow, leasePermits } from "../../db/statements/rate-buckets.ts"
import { systemSql } from "../../db/system.ts"

export interface Rate {
  /** Permits a second, in the long run. */
  perSecond: number
  /** Permits at once after a pause. */
  burst: number
}

export interface Quota {
  /** Whether the request may pass. */
  admitted: boolean
  limit: number
  remaining: number
  /** Seconds until it is worth asking again; 0 when admitted. */
  retryAfter: number
  /** Seconds until a bucket that is left alone is full again. */
  reset: number
}

/** Part of the burst that one process leases at once. */
const BLOCK = 0.01
/**
 * Part of the burst that the shared bucket does not hold. A permit that is used late comes on top of what has flowed in
 * meanwhile, so a lease ends before more than this could have.
 */
const RESERVE = 0.02

/** One caller's bucket as this process sees it: permits leased in blocks from the bucket that all processes share. */
export class Bucket {
  readonly #key: string
  readonly #rate: Rate
  readonly #capacity: number
  readonly #block: number
  readonly #heldForMs: number
  #held = 0
  #remaining = 0
  #expires = 0
  #emptyUntil = 0
  #waiting = 0
  #leasing: Promise<void> | undefined

  constructor(key: string, { perSecond, burst }: Rate) {
    this.#key = key
    this.#rate = { perSecond, burst }
    this.#capacity = Math.max(1, burst * (1 - RESERVE))
    this.#block = Math.ceil(burst * BLOCK)
    this.#heldForMs = ((burst * RESERVE) / perSecond) * 1000
  }

  /** Takes one permit: at once from what is leased, else after a lease. */
  take(): Quota | Promise<Quota> {
    const now = Date.now()
    if (this.#held > 0 && now < this.#expires) return this.#admit()
    return now < this.#emptyUntil ? this.#quota(false) : this.#leaseAndTake()
  }

  #admit(): Quota {
    this.#held--
    return this.#quota(true)
  }

  #quota(admitted: boolean): Quota {
    const { burst, perSecond } = this.#rate
    const left = this.#held + this.#remaining
    const reset = Math.ceil(Math.max(0, this.#capacity - left) / perSecond)
    const retryAfter = admitted ? 0 : Math.max(1, Math.ceil((this.#emptyUntil - Date.now()) / 1000))
    return { admitted, limit: burst, remaining: Math.floor(left), retryAfter, reset }
  }

  async #leaseAndTake(): Promise<Quota> {
    this.#waiting++
    try {
      for (;;) {
        this.#leasing ??= this.#lease().finally(() => {
          this.#leasing = undefined
        })
        await this.#leasing
        if (this.#held > 0) return this.#admit()
        if (Date.now() < this.#emptyUntil) return this.#quota(false)
      }
    } finally {
      this.#waiting--
    }
  }

  /** Gives back what was not used in time and takes what is waited for, or a block. */
  async #lease(): Promise<void> {
    const back = this.#held
    const want = Math.max(this.#waiting, this.#block)
    const { perSecond: rate } = this.#rate
    const asked = Date.now()
    this.#held = 0
    const { granted, remaining } = await lease(this.#key, { capacity: this.#capacity, rate, want, back })
    this.#held = granted
    this.#remaining = remaining
    this.#expires = asked + this.#heldForMs
    // Under pressure a block gathers before the next look, else every permit would cost one.
    if (granted === 0) this.#emptyUntil = Date.now() + ((this.#block - remaining) / rate) * 1000
  }
}

async function lease(key: string, terms: Parameters<typeof leasePermits>[1]): Promise<LeaseRow> {
  const { rows } = await systemSql().query<LeaseRow>(leasePermits(key, terms))
  return rows[0] ?? { granted: 0, remaining: 0 }
}
