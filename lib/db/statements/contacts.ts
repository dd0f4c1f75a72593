import { newId } from "../../core/ids.ts"
import type { Sql } from "../wire/wire.ts"

const UPSERT = `insert into "Contact" as k ("accountId", id, fingerprint, name, email, phone, meta, "createdAt", "updatedAt")
  values ($1, $2, $3, coalesce($4, ''), $5, $6, $7::jsonb, now(), now())
  on conflict ("accountId", fingerprint) do update set
    name = coalesce($4, k.name), email = coalesce($5, k.email), phone = coalesce($6, k.phone), meta = k.meta || $7::jsonb, "updatedAt" = now()
  returning id, nullif(name, '') as name, email, phone, meta, xmax = 0 as created`

export interface ContactRow {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  meta: Record<string, unknown>
  created: boolean
}
interface NewContact {
  fingerprint: string
  name?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  meta: Record<string, unknown>
}

/** Makes the contact of a fingerprint, or brings it up to date; holds its row until the transaction ends. */
export async function upsertContactRow(
  sql: Sql,
  accountId: string,
  { fingerprint, name, email, phone, meta }: NewContact,
): Promise<ContactRow> {
  const values = [
    accountId,
    newId(),
    fingerprint,
    name ?? null,
    email ?? null,
    phone ?? null,
    JSON.stringify(meta),
  ]
  const { rows } = await sql.query<ContactRow>({ text: UPSERT, values })
  if (!rows[0]) throw new Error("an upsert returns its row")
  return rows[0]
}

/** Holds a contact's row until the transaction ends: nobody changes it meanwhile, or links anything to it. */
export const lockContact = (sql: Sql, accountId: string, id: string) =>
  sql.query({
    text: `select id from "Contact" where "accountId" = $1::uuid and id = $2::uuid for update`,
    values: [accountId, id],
  })

/**
 * Locks conversations of contacts and then the contacts, each by the order of ids: who changes a conversation has locked it
 * before it looks for its contact (docs/decisions/039-order-of-locks.md).
 */
export async function lockContactsWithConversations(
  sql: Sql,
  accountId: string,
  ids: readonly string[],
): Promise<void> {
  const values = [accountId, ids]
  await sql.query({
    text: `select id from "Conversation" where "accountId" = $1::uuid and id = any (array(
        select c.id from unnest($2::uuid[]) wanted(id) cross join lateral (
          select id from "Conversation" where "accountId" = $1::uuid and "contactId" = wanted.id offset 0
        ) c)) order by id for no key update`,
    values,
  })
  await sql.query({
    text: `select id from "Contact" where "accountId" = $1::uuid and id = any ($2::uuid[]) order by id for update`,
    values,
  })
}
