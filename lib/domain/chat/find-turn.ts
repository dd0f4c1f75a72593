import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { type Naming, rememberVariables, turnOf } from "../../db/statements/turn.ts"
import type { Sql } from "../../db/wire/wire.ts"
import type { Contact } from "../contacts/schema.ts"
import type { Turn } from "../conversations/schema.ts"
import { assertOwn } from "./look-up-turn.ts"
import type { MessageInput } from "./schema.ts"

type Input = z.output<typeof MessageInput>

/** The conversation that a message belongs to as this transaction sees it, or null where it has to be started. */
export async function findTurn(
  ctx: Context,
  sql: Sql,
  { sessionId = "", conversationId, botId = "", channel = "", variables }: Input,
  contact: Contact | null,
): Promise<Turn | null> {
  const { account } = ctx
  const read = async (naming: Naming) => {
    const turn = (await sql.query<Turn>(turnOf(account.id, naming))).rows[0] ?? null
    if (turn) assertOwn(ctx, turn)
    return turn
  }
  if (conversationId !== undefined) return read({ by: "id", values: [conversationId] })
  if (!contact || sessionId) return read({ by: "session", values: [sessionId] })
  const turn = await read({ by: "contact", values: [contact.id, botId, channel] })
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
