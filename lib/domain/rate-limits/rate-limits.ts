import { sha256 } from "../../core/crypto.ts"
import { env } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { once } from "../../core/runtime.ts"
import { FORGET_BUCKETS } from "../../db/statements/rate-buckets.ts"
import { systemSql } from "../../db/system.ts"
import { Bucket, type Quota, type Rate } from "./bucket.ts"

export type { Quota } from "./bucket.ts"

/** Of one key (contract: rates hold over all processes). */
const PER_KEY: Rate = { perSecond: 100, burst: 1000 }
/** Of one visitor's session or one sender of a channel, and of those who open sessions of one public bot from one address without a key. */
const VISITOR: Rate = { perSecond: 1, burst: 60 }
const PUBLIC: Rate = { perSecond: 0.5, burst: 50 }
/** Of one person in the web app, whatever its pages send, and of what the playground is asked. */
const PERSON: Rate = { perSecond: 5, burst: 200 }
const QUESTION: Rate = { perSecond: 1, burst: 60 }
/** Of forms that need no sign-in, by network. */
const FORM: Rate = { perSecond: 1, burst: 60 }
/** Of all visitors of one widget together, and of sessions that one network opens there before it has to prove itself. */
const WIDGET: Rate = { perSecond: 20, burst: 400 }
const SESSIONS: Rate = { perSecond: 1 / 30, burst: 10 }
/** Of names that proxies ask about before they fetch certificates, all together. */
const CERTIFICATE: Rate = { perSecond: 20, burst: 400 }
/** Several keys may work behind one address. */
const ADDRESS_FACTOR = 2
/** Whom a permit is for. */
export type RateKind =
  | "key"
  | "address"
  | "visitor"
  | "public"
  | "person"
  | "question"
  | "form"
  | "widget"
  | "sessions"
  | "certificate"
/** Buckets that a process remembers, and characters of a name: what a caller writes must not fill the memory. */
const MOST_BUCKETS = 50_000
const LONGEST = 100

/**
 * Takes one permit of a caller, exact over all processes. Usually answers at once, from permits that this process has
 * leased. Undefined: there are no limits here.
 */
export function admit(kind: RateKind, id: string): Quota | Promise<Quota> | undefined {
  const rate = rates()
  if (!rate) return undefined
  const known = buckets()
  const name = `${kind}:${id.length > LONGEST ? sha256(id).toString("base64url") : id}`
  let bucket = known.get(name)
  if (!bucket) {
    const [oldest] = known.size >= MOST_BUCKETS ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    bucket = new Bucket(name, rate[kind])
    known.set(name, bucket)
  }
  return bucket.take()
}

/** Takes one permit where nobody is told of the quota. Throws `too_many_requests`. */
export async function rateLimit(kind: RateKind, id: string): Promise<void> {
  const quota = await admit(kind, id)
  if (quota) requirePermit(quota)
}

/** Throws `too_many_requests` for a permit that was not given. */
export function requirePermit({ admitted, retryAfter }: Quota): void {
  if (!admitted) throw new LiveryError("too_many_requests", "Too many requests: slow down", { retryAfter })
}

/** Removes buckets that are full again; returns how many. */
export async function forgetBuckets(): Promise<number> {
  const filling = Object.values(rates() ?? {}).map(({ perSecond, burst }) => burst / perSecond)
  const seconds = Math.min(DAY, Math.max(60, ...filling))
  return (await systemSql().query(FORGET_BUCKETS, [Math.ceil(seconds)])).rowCount ?? 0
}

const DAY = 24 * 60 * 60

const slowest = (a: Rate, b: Rate): Rate => ({
  perSecond: Math.min(a.perSecond, b.perSecond),
  burst: Math.min(a.burst, b.burst),
})

const buckets = () => once("rate-limits.buckets", () => new Map<string, Bucket>())

/** LIVERY_RATE_LIMITS: `on`, `off`, or a key's own rate as `<requests a second>/<burst>`. */
const rates = () =>
  once("rate-limits.rates", () => {
    const setting = env().LIVERY_RATE_LIMITS
    if (setting === "off") return null
    const [perSecond = 0, burst = 0] = setting.split("/").map(Number)
    const key = setting === "on" ? PER_KEY : { perSecond, burst }
    const address = { perSecond: key.perSecond * ADDRESS_FACTOR, burst: key.burst * ADDRESS_FACTOR }
    return {
      key,
      address,
      visitor: slowest(VISITOR, key),
      public: slowest(PUBLIC, key),
      person: slowest(PERSON, key),
      question: slowest(QUESTION, key),
      form: slowest(FORM, key),
      widget: slowest(WIDGET, key),
      sessions: slowest(SESSIONS, key),
      certificate: CERTIFICATE,
    }
  })
