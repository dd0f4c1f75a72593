import type { Statement } from "../wire/wire.ts"

/** Conversations that are looked through: the latest of a year. */
const AMONG = 2000

export interface FoundConversation {
  id: string
  sessionId: string
  userName: string | null
  userEmail: string | null
  userIdentifier: string | null
  bot: string | null
}

/**
 * Some of the account's latest conversations, by a part of their visitor's name or address, or by whose they are; the one
 * with the latest message first.
 */
export const findConversations = (
  accountId: string,
  {
    text,
    contactIds,
    hidden,
    take,
  }: { text: string; contactIds: readonly string[]; hidden: readonly string[]; take: number },
): Statement<FoundConversation> => ({
  text: `select c.id::text, c."sessionId", c."userName", c."userEmail", c."userIdentifier", b.name as bot
    from (select * from "Conversation" where "accountId" = $1::uuid and "deletedAt" is null and channel <> all ($4::text[])
      and "createdAt" > now() - interval '1 year' order by "createdAt" desc, id desc limit ${AMONG}) c
    left join "Bot" b on b."accountId" = $1::uuid and b.id = c."botId"
    where c."contactId" = any ($3::uuid[])
      or position(lower($2) in lower(concat_ws(' ', c."userName", c."userEmail", c."userIdentifier"))) > 0
    order by c."lastMessageAt" desc nulls last, c.id desc limit $5::int`,
  values: [accountId, text, contactIds, hidden, take],
})
