/** How long an answer is kept, and how long a request without a sign of life is believed to be under way. */
const KEPT = "24 hours"
const LEASE = "60 seconds"

/** A row when this request is the first, or the heir of one whose process died or whose day is over. */
export const claimRequest = (accountId: string, key: string, hash: Buffer) => ({
  name: "claim-request",
  text: `insert into "IdempotentRequest" as r ("accountId", key, hash, "leaseUntil", "createdAt")
    values ($1, $2, $3, now() + interval '${LEASE}', now())
    on conflict ("accountId", key) do update set
      hash = excluded.hash, status = null, type = null, body = null, "leaseUntil" = excluded."leaseUntil", "createdAt" = now()
    where r."createdAt" < now() - interval '${KEPT}' or (r.status is null and r."leaseUntil" < now() and r.hash = excluded.hash)
    returning key`,
  values: [accountId, key, hash],
})

export interface RequestRow {
  hash: Buffer
  status: number | null
  type: string | null
  body: string | null
}

export const findRequest = (accountId: string, key: string) => ({
  name: "find-request",
  text: `select hash, status, type, body from "IdempotentRequest" where "accountId" = $1 and key = $2`,
  values: [accountId, key],
})

export const renewRequest = (accountId: string, key: string) => ({
  name: "renew-request",
  text: `update "IdempotentRequest" set "leaseUntil" = now() + interval '${LEASE}' where "accountId" = $1 and key = $2 and status is null`,
  values: [accountId, key],
})

export const answerRequest = (
  accountId: string,
  key: string,
  { status, type, body }: { status: number; type: string; body: string },
) => ({
  name: "answer-request",
  text: `update "IdempotentRequest" set status = $3, type = $4, body = $5, "leaseUntil" = null
    where "accountId" = $1::uuid and key = $2 and status is null returning key`,
  values: [accountId, key, status, type, body],
})

export const dropRequest = (accountId: string, key: string) => ({
  name: "drop-request",
  text: `delete from "IdempotentRequest" where "accountId" = $1 and key = $2 and status is null`,
  values: [accountId, key],
})

export const FORGET_REQUESTS = `delete from "IdempotentRequest" where ("accountId", key) in (
  select "accountId", key from "IdempotentRequest" where "createdAt" < now() - interval '${KEPT}' order by "createdAt" limit 1000)`
