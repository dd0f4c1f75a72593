import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { partsOfTurn } from "../../db/hot/turn.ts"
import { hot, transaction, trips } from "../../db/transaction.ts"
import { keepContact } from "../contacts/contacts.ts"
import type { Contact } from "../contacts/schema.ts"
import { referencesOf } from "../conversations/conversations.ts"
import type { Turn } from "../conversations/schema.ts"
import { splitAtQuestion } from "./answer-next.ts"
import { findPassages } from "./find-passages.ts"
import type { Spoken } from "./plan-answer.ts"
import type { MessagesInput } from "./schema.ts"

type Input = z.output<typeof MessagesInput>

/** What answers messages that are not stored. */
export type GivenTurn = Omit<
  Turn,
  "conversationId" | "sessionId" | "status" | "channel" | "messageCount" | "startedAt" | "failedAnswerId"
>

/**
 * Who answers messages that are not stored, and what the answer may rest on. Throws `not_found` for anything named that
 * is not the account's own, `not_authorized` for a bot that is switched off.
 */
export async function readGiven(ctx: Context, input: Input): Promise<{ turn: GivenTurn; said: Spoken }> {
  const { model, backstory, contact } = input
  const named = pick(input)
  const { ids } = Object.keys(named).length
    ? await transaction(ctx, (scope) => referencesOf(scope, named), { readOnly: true })
    : { ids: {} as Awaited<ReturnType<typeof referencesOf>>["ids"] }
  const sql = trips(ctx)
  const kept = contact ? await hot(ctx, (tied) => keepContact(ctx, tied, contact)) : null
  const { rows } = await sql.query<GivenTurn>(
    partsOfTurn(ctx.account.id, ids.botId ?? null, ids.datasetId ?? null),
  )
  const [parts] = rows
  if (!parts) throw new Error("parts are one row, found or not")
  if (!parts.botIsActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
  const turn: GivenTurn = {
    ...parts,
    ...(backstory != null && { backstory }),
    ...(model != null && { model }),
    variables: { system: {}, conversation: {}, contact: kept ? known(kept) : {} },
  }
  const { question: asked, history, after } = splitAtQuestion(input.messages)
  const question = asked === null ? null : asked + attached(input.attachments)
  const spoken = history.flatMap(({ type, text }) => (type === "user" ? [{ type, text }] : []))
  const grounding = await (await findPassages(ctx, asked ?? "", { bot: turn, history: spoken }))(sql)
  return { turn, said: { history, question, after, ...grounding } }
}

const pick = ({ botId, datasetId, skillsetId, contactId }: Input) => ({
  ...(botId !== undefined && { botId }),
  ...(datasetId && { datasetId }),
  ...(skillsetId && { skillsetId }),
  ...(contactId !== undefined && { contactId }),
})

const known = ({ name, email, phone, meta }: Contact) =>
  Object.fromEntries(Object.entries({ ...meta, name, email, phone }).filter(([, value]) => value))

/** Addresses that came with the question; nothing is fetched from them. */
function attached(attachments: Input["attachments"] = []): string {
  const addresses = attachments.flatMap(({ url }) => (url && /^https?:\/\//i.test(url) ? [`- ${url}`] : []))
  return addresses.length ? `\n\nAttached:\n${addresses.join("\n")}` : ""
}
