import { notFound } from "../../core/errors.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { conversationsOfContacts } from "../../db/statements/erasures.ts"
import type { Scope } from "../../db/transaction.ts"
import { contactById } from "../contacts/contacts.ts"
import type { Person } from "./schema.ts"

/** Whose data an account has: contacts, and an address by which conversations of no contact are theirs. */
export interface Found {
  contactIds: string[]
  email: string | null
}

// An address may be spelt in any case, and no index knows that: each of these reads an account's rows. They are asked by
// people at the counter, not in requests of visitors.
const CONTACTS = `select id from "Contact" where "accountId" = $1::uuid and lower(email) = lower($2) order by id`
const CONVERSATIONS = `select id from "Conversation" where "accountId" = $1::uuid and "contactId" is null
  and lower("userEmail") = lower($2) and id > $3::uuid order by id limit $4`

/** The contact of an id, or those of an address. Throws `not_found` for nobody. */
export async function findPerson(ctx: Scope, person: Person): Promise<Found> {
  if ("id" in person) return { contactIds: [(await contactById(ctx, person.id)).id], email: null }
  const { email } = person
  const values = [ctx.account.id, email]
  const { rows } = await sqlOf(ctx.db).query<{ id: string }>({ text: CONTACTS, values })
  const found = { contactIds: rows.map(({ id }) => id), email }
  if (!rows.length && !(await someConversations(ctx, found, { take: 1 })).length) throw notFound("contact")
  return found
}

const NONE = "00000000-0000-0000-0000-000000000000"

/** Ids of up to `take` of their conversations behind an id, the deleted ones too, in order. */
export async function someConversations(
  ctx: Scope,
  { contactIds, email }: Found,
  { after = NONE, take }: { after?: string; take: number },
): Promise<string[]> {
  const sql = sqlOf(ctx.db)
  const known = contactIds.length
    ? await sql.query<{ id: string }>(conversationsOfContacts(ctx.account.id, contactIds, { after, take }))
    : { rows: [] }
  const stray =
    email === null
      ? { rows: [] }
      : await sql.query<{ id: string }>({
          text: CONVERSATIONS,
          values: [ctx.account.id, email, after, take],
        })
  const ids = [...known.rows, ...stray.rows].map(({ id }) => id)
  return ids.sort().slice(0, take)
}
