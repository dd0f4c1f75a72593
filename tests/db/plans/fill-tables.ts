import type { Client } from "pg"
import { newId } from "#lib/core/ids.ts"

/** So many rows of one account in each of the tables that grow. */
export const MANY = 4_000
export const LARGE = [
  "Conversation",
  "Message",
  "Contact",
  "Event",
  "Record",
  "IdempotentRequest",
  "WebhookDelivery",
  "ChannelEvent",
]

/** Fills the tables that grow behind the planner's back: their statistics stay as they are. */
export async function fillTables(owner: Client, accountId: string): Promise<void> {
  const [dataset, endpoint] = [newId(), newId()]
  const rows = (into: string, values: string) =>
    owner.query(`insert into ${into} select ${values} from generate_series(1, ${MANY}) n`)
  const id = "gen_random_uuid()"
  const own = `'${accountId}'`
  await owner.query(
    `insert into "Dataset" ("accountId", id, "updatedAt") values (${own}, '${dataset}', now())`,
  )
  await owner.query(
    `insert into "WebhookEndpoint" ("accountId", id, url, "updatedAt") values (${own}, '${endpoint}', 'https://a.example', now())`,
  )
  await rows(`"Contact" ("accountId", id, fingerprint, "updatedAt")`, `${own}, ${id}, 'f' || n, now()`)
  await rows(
    `"Conversation" ("accountId", id, "sessionId", "updatedAt")`,
    `${own}, ${id}, 'filled' || n, now()`,
  )
  await owner.query(`insert into "Message" ("accountId", id, "conversationId", type, text, "updatedAt")
    select ${own}, ${id}, id, 'user', 'Hello', now() from "Conversation" where "sessionId" like 'filled%'`)
  await rows(
    `"Event" ("accountId", id, type, "actorKind", "dispatchedAt")`,
    `${own}, ${id}, 'bot.updated', 'user', now()`,
  )
  await rows(
    `"Record" ("accountId", "datasetId", id, text, "updatedAt")`,
    `${own}, '${dataset}', ${id}, 'Text', now()`,
  )
  await rows(`"IdempotentRequest" ("accountId", key, hash)`, `${own}, 'k' || n, ''`)
  await rows(
    `"WebhookDelivery" ("accountId", id, "endpointId", "eventId", type, "occurredAt")`,
    `${own}, ${id}, '${endpoint}', ${id}, 'bot.updated', now()`,
  )
  await rows(`"ChannelEvent" ("accountId", "channelId", seq, data)`, `${own}, 'c' || n % 100, n, '{}'`)
}
