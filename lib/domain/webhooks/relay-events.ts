import type pg from "pg"
import { newId } from "../../core/ids.ts"
import * as relay from "../../db/statements/webhook-relay.ts"
import { systemSql } from "../../db/system.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { EVENT_TYPES } from "./schema.ts"

const BATCH = 500
const TYPES = new Set<string>(EVENT_TYPES)

/**
 * Puts one batch of events on its way to the endpoints that wait for them, in one transaction: an event is marked if and
 * only if its deliveries stand. Returns how many were taken; any number of processes may do it at once.
 */
export async function relayEvents(): Promise<number> {
  if (!(await systemSql().query(relay.ANY_EVENT)).rowCount) return 0
  const client = await systemSql().connect()
  try {
    await client.query("begin")
    const taken = await relayBatch(client)
    await client.query("commit")
    client.release()
    return taken
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      (fault: Error) => client.release(fault),
    )
    throw error
  }
}

async function relayBatch(client: pg.PoolClient): Promise<number> {
  const { rows: events } = await client.query<relay.TakenEvent>(relay.TAKE_EVENTS, [BATCH])
  if (events.length === 0) return 0
  const accounts = [...new Set(events.map(({ accountId }) => accountId))]
  const { rows: endpoints } = await client.query<relay.ListeningEndpoint>(relay.READ_ENDPOINTS, [accounts])
  const byAccount = Map.groupBy(endpoints, ({ accountId }) => accountId)
  const woken = new Set<relay.ListeningEndpoint>()
  const deliveries = events.flatMap(({ accountId, id: eventId, type, subject, createdAt: occurredAt }) =>
    (byAccount.get(accountId) ?? [])
      .filter((endpoint) => waitsFor(endpoint, type))
      .map((endpoint) => {
        woken.add(endpoint)
        return { accountId, id: newId(), endpointId: endpoint.id, eventId, type, subject, occurredAt }
      }),
  )
  if (deliveries.length > 0) await client.query(relay.insertDeliveries(deliveries, HIDDEN_CHANNELS))
  await client.query(relay.settleEvents(events))
  // Last, as everybody who queues a job waits for who did it before.
  if (woken.size > 0) await client.query(relay.wakeEndpoints([...woken]))
  return events.length
}

const waitsFor = ({ events }: relay.ListeningEndpoint, type: string): boolean =>
  TYPES.has(type) && (events.length === 0 || events.includes(type))
