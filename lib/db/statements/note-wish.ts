import type { Statement } from "../wire/wire.ts"

const NOTE = `with reached as (
    update "Contact" set email = coalesce($4, email), name = coalesce($5, name), "updatedAt" = now()
    where "accountId" = $1 and id = $3 and coalesce($4, $5) is not null
  ), asked as (
    update "Conversation" set "personAskedAt" = now(), "userEmail" = coalesce($4, "userEmail"),
      "userName" = coalesce($5, "userName"), "updatedAt" = now()
    where "accountId" = $1 and id = $2 and "personAskedAt" is null returning id
  )
  insert into "Event" ("accountId", id, type, "actorKind", "actorId", subject)
  select $1, $6, $7, $8, $9, $10::jsonb from asked`

interface Wish {
  conversationId: string
  /** The visitor's. */
  contactId: string
  /** How to reach them; null leaves what is known. */
  email: string | null
  name: string | null
  /** The event as `eventValues` gives it. */
  event: readonly unknown[]
}

/** Notes that a visitor wants a person, and records the event of it, once a conversation. */
export const noteWish = (
  accountId: string,
  { conversationId, contactId, email, name, event }: Wish,
): Statement => ({
  text: NOTE,
  values: [accountId, conversationId, contactId, email, name, ...event],
})
