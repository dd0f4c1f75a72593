import type { Statement } from "../wire/wire.ts"

interface NamesRow {
  id: string
  /** Its other name, if it has one. */
  name: string | null
}

export type { NamesRow }

/** What each is kept in, and which rows of it count. */
const TABLES = {
  bot: `"Bot" where "deletedAt" is null`,
  dataset: `"Dataset" where "deletedAt" is null`,
  file: `"File" where "deletedAt" is null`,
  secret: `"Secret" where true`,
  widget: `"Integration" where kind = 'widget'`,
} as const

/** The id and the alias of what is called so. */
export const namesByAlias = (
  accountId: string,
  noun: keyof typeof TABLES,
  by: "id" | "alias",
  reference: string,
): Statement<NamesRow> => ({
  text: `select id, alias as name from ${TABLES[noun]} and "accountId" = $1 and ${by} = $2`,
  values: [accountId, reference],
})

/** The ids and the callers' names of conversations that are called so: by name, or by id where it is one. */
export const namesOfConversation = (
  accountId: string,
  reference: string,
  id: string | null,
): Statement<NamesRow> => ({
  text: `select id, "sessionId" as name from "Conversation" where "accountId" = $1 and "sessionId" = $2 and "deletedAt" is null
    union all select id, "sessionId" from "Conversation" where "accountId" = $1 and id = $3 and "deletedAt" is null`,
  values: [accountId, reference, id],
})
