import { forgetSome } from "../forget-some.ts"

/** Events that a webhook waits for, oldest first, held until the transaction ends; another process takes the next ones. */
export const TAKE_EVENTS = `select "accountId", id, type, subject, "createdAt" from "Event"
  where "dispatchedAt" is null order by id limit $1 for update skip locked`

/** Whether there is anything to take. */
export const ANY_EVENT = {
  text: `select 1 from "Event" where "dispatchedAt" is null limit 1`,
}

export interface TakenEvent {
  accountId: string
  id: string
  type: string
  subject: Record<string, string>
  createdAt: Date
}

export const READ_ENDPOINTS = `select "accountId", id, events from "WebhookEndpoint"
  where "accountId" = any ($1::uuid[]) and "disabledAt" is null and "deletedAt" is null`

export interface ListeningEndpoint {
  accountId: string
  id: string
  events: string[]
}

export interface NewDelivery {
  accountId: string
  id: string
  endpointId: string
  eventId: string
  type: string
  subject: Record<string, string>
  occurredAt: Date
}

/** An event is on its way to an endpoint once, however often it is taken. Nobody is told of hidden channels. */
export const insertDeliveries = (rows: readonly NewDelivery[], hidden: readonly string[]) => ({
  text: `insert into "WebhookDelivery" ("accountId", id, "endpointId", "eventId", type, subject, "occurredAt", "nextAttemptAt")
    select "accountId", id, "endpointId", "eventId", type, subject, "occurredAt", now()
    from jsonb_to_recordset($1::jsonb)
      as r("accountId" uuid, id uuid, "endpointId" uuid, "eventId" uuid, type text, subject jsonb, "occurredAt" timestamptz)
    where coalesce((select c.channel from "Conversation" c where c."accountId" = r."accountId"
      and c.id = (r.subject->>'conversationId')::uuid), '') <> all ($2)
    on conflict ("accountId", "endpointId", "eventId") do nothing`,
  values: [JSON.stringify(rows), hidden],
})

/** Wakes the delivery of each of these endpoints, as `enqueueInTurn` does. */
export const wakeEndpoints = (endpoints: readonly Pick<ListeningEndpoint, "accountId" | "id">[]) => ({
  text: `select livery_enqueue_in_turn('deliver-webhooks', json_build_object('accountId', "accountId", 'endpointId', id), 'webhook:' || id)
    from jsonb_to_recordset($1::jsonb) as r("accountId" uuid, id uuid)`,
  values: [JSON.stringify(endpoints.map(({ accountId, id }) => ({ accountId, id })))],
})

export const settleEvents = (events: readonly TakenEvent[]) => ({
  // By their places, which do not move while they are held: joined, all events might be read.
  text: `update "Event" set "dispatchedAt" = now() where ctid = any (array(
    select e.place from jsonb_to_recordset($1::jsonb) as r("accountId" uuid, id uuid) cross join lateral (
      select ctid as place from "Event" e where e."accountId" = r."accountId" and e.id = r.id limit 1
    ) e))`,
  values: [JSON.stringify(events.map(({ accountId, id }) => ({ accountId, id })))],
})

/** Endpoints with deliveries that should long have been tried: their job was lost, or they were switched off meanwhile. */
export const OVERDUE_ENDPOINTS = `select distinct d."accountId", d."endpointId" as id from (
    select "accountId", "endpointId" from "WebhookDelivery" where "nextAttemptAt" < now() - interval '2 minutes'
    order by "nextAttemptAt" limit 10000
  ) d cross join lateral (
    select from "WebhookEndpoint" w where w."accountId" = d."accountId" and w.id = d."endpointId"
      and w."disabledAt" is null and w."deletedAt" is null limit 1
  ) standing`

/** The log is kept for thirty days. */
export const FORGET_DELIVERIES = forgetSome("WebhookDelivery", `"createdAt" < now() - interval '30 days'`)
