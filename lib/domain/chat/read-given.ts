import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { partsOfTurn, segmentsOfBot, segmentsOfDataset } from "../../db/statements/turn.ts"
import { sqlTransaction, transaction } from "../../db/transaction.ts"
import { batch } from "../../db/wire/wire.ts"
import type { Contact } from "../contacts/schema.ts"
import type { Turn } from "../conversations/schema.ts"
import { isAllowedModel, modelNotAllowed } from "../models/models.ts"
import { referencesOf } from "../references/references.ts"
import type { Segment } from "../retrieval/schema.ts"
import { findPassages, type Grounding, type GroundingRead } from "./find-passages.ts"
import type { Spoken } from "./plan-answer.ts"
import { splitAtQuestion } from "./prompt-messages.ts"
import { saveContact } from "./save-contact.ts"
import type { MessagesInput } from "./schema.ts"

type Input = z.output<typeof MessagesInput>

/** What answers messages that are not stored. */
export type GivenTurn = Omit<
  Turn,
  "conversationId" | "sessionId" | "status" | "channel" | "messageCount" | "startedAt" | "failedAnswerId"
>

interface Given {
  turn: GivenTurn
  /** What was said, without what the answer rests on. */
  said: Omit<Spoken, keyof Grounding>
  grounding: GroundingRead
}

/**
 * Who answers messages that are not stored, and what the answer may rest on. Throws `not_found` for anything named that
 * is not the account's own, `invalid_input` for a named model that its plan does not allow, `not_authorized` for a bot that is switched off.
 */
export async function readGiven(ctx: Context, input: Input): Promise<Given> {
  const { model, backstory, contact } = input
  if (model && !isAllowedModel(model, ctx.account)) throw modelNotAllowed(model)
  const ids = await idsOf(ctx, input)
  const { parts, segments } = await readParts(ctx, ids)
  if (!parts.botIsActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
  const kept = contact ? await sqlTransaction(ctx, (tied) => saveContact(ctx, tied, contact)) : null
  const turn: GivenTurn = {
    ...parts,
    ...(backstory != null && { backstory }),
    ...(model != null && { model }),
    variables: { system: {}, conversation: {}, contact: kept ? known(kept) : {} },
  }
  const { question: asked, history, after } = splitAtQuestion(input.messages)
  const question = asked === null ? null : asked + attached(input.attachments)
  const spoken = history.flatMap(({ type, text }) => (type === "user" ? [{ type, text }] : []))
  const grounding = await findPassages(ctx, asked ?? "", { bot: turn, history: spoken, segments })
  return { turn, said: { history, question, after }, grounding }
}

/** Where an answer starts; what is named by its id is only found, or not, when it is read. */
interface Ids {
  botId: string | null
  datasetId: string | null
}

async function idsOf(ctx: Context, { botId, datasetId, skillsetId, contactId }: Input): Promise<Ids> {
  const plain = { botId: botId ?? null, datasetId: datasetId || null }
  const isPlain = Object.values(plain).every((id) => id === null || isId(id))
  if (isPlain && !skillsetId && contactId === undefined) return plain
  const named = {
    ...(botId !== undefined && { botId }),
    ...(datasetId && { datasetId }),
    ...(skillsetId && { skillsetId }),
    ...(contactId !== undefined && { contactId }),
  }
  const { ids } = await transaction(ctx, (scope) => referencesOf(scope, named), { readOnly: true })
  return { botId: ids.botId ?? null, datasetId: ids.datasetId ?? null }
}

async function readParts(ctx: Context, { botId, datasetId }: Ids) {
  const { id } = ctx.account
  const [{ rows }, segments] = await batch<[GivenTurn, Segment]>(
    ctx,
    [
      partsOfTurn(id, botId, datasetId),
      datasetId ? segmentsOfDataset(id, datasetId) : segmentsOfBot(id, botId),
    ],
    "read",
  )
  const [parts] = rows
  if (!parts) throw new Error("parts are one row, found or not")
  if (botId && !parts.botId) throw notFound("bot")
  if (datasetId && !parts.datasetId) throw notFound("dataset")
  return { parts, segments: segments.rows }
}

const known = ({ name, email, phone, meta }: Contact) =>
  Object.fromEntries(Object.entries({ ...meta, name, email, phone }).filter(([, value]) => value))

/** Addresses that came with the question; nothing is fetched from them. */
function attached(attachments: Input["attachments"] = []): string {
  const addresses = attachments.flatMap(({ url }) => (url && /^https?:\/\//i.test(url) ? [`- ${url}`] : []))
  return addresses.length ? `\n\nAttached:\n${addresses.join("\n")}` : ""
}
