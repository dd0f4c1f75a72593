/** Events that a webhook waits for, oldest first, held until the transaction ends; another process takes the next ones. */
export const TAKE_EVENTS = `select "accountId", id, type, subject, "createdAt" from "Event"
  where "dispatchedAt" is null order by id limit $1 for update skip locked`

/** Whether there is anything to take. */
export const ANY_EVENT = {
  name: "any-event",
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

/** An event is on its way to an endpoint once, however often it is taken. */
export const insertDeliveries = (rows: readonly NewDelivery[]) => ({
  text: `insert into "WebhookDelivery" ("accountId", id, "endpointId", "eventId", type, subject, "occurredAt", "nextAttemptAt")
    select "accountId", id, "endpointId", "eventId", type, subject, "occurredAt", now()
    from jsonb_to_recordset($1::jsonb)
      as r("accountId" uuid, id uuid, "endpointId" uuid, "eventId" uuid, type text, subject jsonb, "occurredAt" timestamptz)
    on conflict ("accountId", "endpointId", "eventId") do nothing`,
  values: [JSON.stringify(rows)],
})

/** Wakes the delivery of each of these endpoints, as `enqueueInTurn` does. */
export const wakeEndpoints = (endpoints: readonly Pick<ListeningEndpoint, "accountId" | "id">[]) => ({
  text: `select livery_enqueue_in_turn('deliver-webhooks', json_build_object('accountId', "accountId", 'endpointId', id), 'webhook:' || id)
    from jsonb_to_recordset($1::jsonb) as r("accountId" uuid, id uuid)`,
  values: [JSON.stringify(endpoints.map(({ accountId, id }) => ({ accountId, id })))],
})

export const settleEvents = (events: readonly TakenEvent[]) => ({
  text: `update "Event" e set "dispatchedAt" = now() from jsonb_to_recordset($1::jsonb) as r("accountId" uuid, id uuid)
    where e."accountId" = r."accountId" and e.id = r.id`,
  values: [JSON.stringify(events.map(({ accountId, id }) => ({ accountId, id })))],
})

/** Endpoints with deliveries that should long have been tried: their job was lost, or they were switched off meanwhile. */
export const OVERDUE_ENDPOINTS = `select distinct d."accountId", d."endpointId" as id from "WebhookDelivery" d
  join "WebhookEndpoint" w on w."accountId" = d."accountId" and w.id = d."endpointId" and w."disabledAt" is null and w."deletedAt" is null
  where d."nextAttemptAt" < now() - interval '2 minutes'`

/** The log is kept for thirty days. */
export const FORGET_DELIVERIES = `delete from "WebhookDelivery" where ("accountId", id) in (
  select "accountId", id from "WebhookDelivery" where "createdAt" < now() - interval '30 days' order by "createdAt" limit 1000)`
