export interface Unanswered {
  id: string
  botId: string
  key: string
  question: string
  language: string
  reason: string
  conversationId: string
  at: Date
}

const KEEP = `with asked as (
    insert into "UnansweredQuestion" ("accountId", id, "botId", "questionKey", question, language, reason, "conversationId", "firstAskedAt", "lastAskedAt")
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
    on conflict ("accountId", "botId", "questionKey") do update set count = "UnansweredQuestion".count + 1, question = excluded.question,
      language = excluded.language, reason = excluded.reason, "conversationId" = excluded."conversationId", "lastAskedAt" = excluded."lastAskedAt"
  )
  insert into "Event" ("accountId", id, type, "actorKind", "actorId", subject) values ($1, $10, $11, $12, $13, $14::jsonb)`

/** Counts a question that was not answered, with its event (id, type, actor kind, actor id, subject). */
export const saveUnanswered = (
  accountId: string,
  row: Unanswered,
  event: readonly [string, string, string, string, string],
) => {
  const { id, botId, key, question, language, reason, conversationId, at } = row
  const own = [accountId, id, botId, key, question, language, reason, conversationId, at]
  return { text: KEEP, values: [...own, ...event] }
}
