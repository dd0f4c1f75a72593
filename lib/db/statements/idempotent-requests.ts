import { forgetSome } from "../forget-some.ts"

/** How long an answer is kept, and how long a request without a sign of life is believed to be under way. */
const KEPT = "24 hours"
const LEASE = "30 seconds"

/** Whether the answer that a request was making has lost its maker: its claim runs out sooner than the request's. */
const ORPHANED = `exists (select from "Message" m where m."accountId" = $1 and m.id = (r.made->>'answerId')::uuid
    and (m."estimatedAt" is not null or (m.status = 'pending' and m."leaseUntil" < now())))`

/** A row when this request is the first, or the heir of one whose process died or whose day is over. */
export const claimRequest = (
  accountId: string,
  { key, hash, holder }: { key: string; hash: Buffer; holder: string },
) => ({
  text: `insert into "IdempotentRequest" as r ("accountId", key, hash, holder, "leaseUntil", "createdAt")
    values ($1, $2, $3, $4, now() + interval '${LEASE}', now())
    on conflict ("accountId", key) do update set
      made = case when r."createdAt" < now() - interval '${KEPT}' then null else r.made end,
      hash = excluded.hash, holder = excluded.holder, status = null, type = null, body = null,
      "leaseUntil" = excluded."leaseUntil", "createdAt" = now()
    where r."createdAt" < now() - interval '${KEPT}'
      or (r.status is null and r.hash = excluded.hash and (r."leaseUntil" < now() or ${ORPHANED}))
    returning made`,
  values: [accountId, key, hash, holder],
})

export interface RequestRow {
  hash: Buffer
  status: number | null
  type: string | null
  body: string | null
}

export const findRequest = (accountId: string, key: string) => ({
  text: `select hash, status, type, body from "IdempotentRequest" where "accountId" = $1 and key = $2`,
  values: [accountId, key],
})

/** A request that somebody answers. */
interface Held {
  key: string
  holder: string
}
const HELD = `"accountId" = $1::uuid and key = $2 and holder = $3::uuid and status is null`

export const renewRequest = (accountId: string, { key, holder }: Held) => ({
  text: `update "IdempotentRequest" set "leaseUntil" = now() + interval '${LEASE}' where ${HELD}`,
  values: [accountId, key, holder],
})

/** Names what a transaction commits under a key. Undoes it with `conflict` where the request has an heir by now. */
export const nameMade = (accountId: string, { key, holder }: Held, made: object) => ({
  text: `with named as (update "IdempotentRequest" set made = $4::jsonb where ${HELD} returning key)
    select livery_require(exists (select from named), 'request') as named`,
  values: [accountId, key, holder, JSON.stringify(made)],
})

/** A row when the answer is kept; none where the request has an heir by now. */
export const answerRequest = (
  accountId: string,
  { key, holder }: Held,
  { status, type, body }: { status: number; type: string; body: string },
) => ({
  text: `update "IdempotentRequest" set status = $4, type = $5, body = $6, "leaseUntil" = null where ${HELD} returning key`,
  values: [accountId, key, holder, status, type, body],
})

/** Leaves the request to the next one with its key: as the first, or as the heir of what was committed. */
export const dropRequest = (accountId: string, { key, holder }: Held) => ({
  text: `with left_over as (update "IdempotentRequest" set "leaseUntil" = '-infinity' where ${HELD} and made is not null)
    delete from "IdempotentRequest" where ${HELD} and made is null`,
  values: [accountId, key, holder],
})

export const FORGET_REQUESTS = forgetSome("IdempotentRequest", `"createdAt" < now() - interval '${KEPT}'`)
