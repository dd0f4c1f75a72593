import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { rememberVariables, turnByContact, turnById, turnBySession } from "../../db/hot/turn.ts"
import type { Sql } from "../../db/transaction.ts"
import type { Contact } from "../contacts/schema.ts"
import type { Turn } from "../conversations/schema.ts"
import type { MessageInput } from "./schema.ts"

type Input = z.output<typeof MessageInput>

/** The conversation that a message belongs to, or null where it has to be started. Throws `not_found`. */
export async function findTurn(
  { account }: Context,
  sql: Sql,
  { sessionId, conversationId, botId, channel = "", variables }: Input,
  contact: Contact | null,
): Promise<Turn | null> {
  const read = async (statement: { name: string; text: string; values: readonly unknown[] }) =>
    (await sql.query<Turn>({ ...statement, values: [...statement.values] })).rows[0] ?? null
  if (conversationId !== undefined) {
    const turn = isId(conversationId) ? await read(turnById(account.id, conversationId)) : null
    if (!turn) throw notFound("conversation")
    return turn
  }
  if (sessionId) return read(turnBySession(account.id, sessionId))
  if (!contact || botId === undefined)
    throw new LiveryError("invalid_input", "A session or a conversation must be named", {
      path: ["sessionId"],
    })
  if (!isId(botId)) throw notFound("bot")
  const turn = await read(turnByContact(account.id, { contactId: contact.id, botId, channel }))
  if (!turn || !variables) return turn
  await rememberVariables(sql, account.id, turn.conversationId, variables)
  const { system, conversation } = turn.variables
  return {
    ...turn,
    variables: {
      ...turn.variables,
      system: { ...system, ...variables.system },
      conversation: { ...conversation, ...variables.conversation },
    },
  }
}
