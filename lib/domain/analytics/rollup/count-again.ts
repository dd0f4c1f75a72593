import { isDeepStrictEqual } from "node:util"
import { writeContributions } from "../../../db/statements/figure-sums.ts"
import {
  letGo,
  readContributions,
  readConversationsToCount,
  readMessagesToCount,
  readRatingsToCount,
} from "../../../db/statements/figures.ts"
import type { Sql } from "../../../db/wire/wire.ts"
import { HIDDEN_CHANNELS } from "../../integrations/schema.ts"
import { dayOf } from "../days.ts"
import type { Part } from "./part.ts"
import { isOver, partsOf, QUIET, type ReadConversation, type ReadMessage } from "./part-of.ts"
import { READ } from "./read-question.ts"
import { SumChanges } from "./sum-changes.ts"
import { type Visit, type Visited, visitsOf } from "./visits.ts"

/** What a conversation has added, as it is kept to be taken out again. */
interface Added {
  botId: string
  channel: string
  byDay: Record<string, Part>
  wait: number | null
  visits: Visit[]
}
type Row = Omit<ReadConversation, "messages" | "ratings"> & Visited
type Of<Value> = Value & { conversationId: string }

const NO_BOT = "00000000-0000-0000-0000-000000000000"

/**
 * Counts conversations as they are now: takes out what each had added and adds what it comes to. One that is gone keeps
 * what it added, unless that is to be withdrawn. Runs in the one transaction that has the account's turn. Returns whether
 * sums of a day that is over have changed.
 */
export async function countAgain(sql: Sql, accountId: string, ids: readonly string[]): Promise<boolean> {
  const now = new Date()
  const added = new Map((await sql.query(readContributions(accountId, ids))).rows.map((row) => [row.id, row]))
  const rows = (await sql.query<Row>(readConversationsToCount(accountId, ids, HIDDEN_CHANNELS))).rows
  const messages = (await sql.query<Of<ReadMessage>>(readMessagesToCount(accountId, ids, READ))).rows
  const ratings = (
    await sql.query<Of<ReadConversation["ratings"][number]>>(readRatingsToCount(accountId, ids))
  ).rows
  const said = Map.groupBy(messages, (message) => message.conversationId)
  const rated = Map.groupBy(ratings, (rating) => rating.conversationId)
  const changes = new SumChanges()
  const withdrawn = [...added.values()].filter(({ isWithdrawn }) => isWithdrawn)
  for (const { part } of withdrawn) remove(changes, part as Added)
  const kept = rows
    .filter(({ id }) => !added.get(id)?.isWithdrawn)
    .map((row) => {
      const was = added.get(row.id)?.part as Added | undefined
      const conversation = { ...row, messages: said.get(row.id) ?? [], ratings: rated.get(row.id) ?? [] }
      const part = addedBy(conversation, was, now)
      exchange(changes, was, part)
      const silentAt = new Date((row.lastMessageAt ?? row.startedAt).getTime() + QUIET)
      return { id: row.id, part, dueAt: isOver(row, now) ? null : silentAt, ...listedBy(row, part) }
    })
  await changes.write(sql, accountId)
  const gone = withdrawn.map(({ id }) => id)
  await sql.query(writeContributions(accountId, kept, gone))
  const shown = new Set(rows.map(({ id }) => id))
  const hidden = [...added.keys()].filter((id) => !shown.has(id))
  if (hidden.length) await sql.query(letGo(accountId, hidden))
  return changes.reachBack()
}

function addedBy(conversation: ReadConversation & Visited, was: Added | undefined, now: Date): Added {
  const { channel } = conversation
  const botId = conversation.botId ?? NO_BOT
  const { byDay, wait } = partsOf(conversation, was?.wait ?? null, now)
  // Earlier conversations may have been deleted since it was counted first.
  const isSame = was?.botId === botId && was.channel === channel
  return { botId, channel, byDay, wait, visits: isSame ? was.visits : visitsOf(conversation) }
}

/** What lists of conversations go by, as the part says it. */
function listedBy({ startedAt }: Row, { byDay }: Added) {
  const first = byDay[dayOf(startedAt)]
  const [language = null] = Object.keys(first?.detail.language ?? {})
  return { beganAt: startedAt, language, isResolved: first?.resolved === 1 }
}

const remove = (changes: SumChanges, added: Added) => exchange(changes, added, undefined)

/** Takes out what was added and adds what is; a day of which nothing changes is left alone. */
function exchange(changes: SumChanges, was: Added | undefined, is: Added | undefined): void {
  const isSame = was?.botId === is?.botId && was?.channel === is?.channel
  for (const day of new Set([...Object.keys(was?.byDay ?? {}), ...Object.keys(is?.byDay ?? {})])) {
    const [old, now] = [was?.byDay[day], is?.byDay[day]]
    if (isSame && isDeepStrictEqual(old, now)) continue
    if (was && old) changes.add({ ...placeOf(was), day }, old, -1)
    if (is && now) changes.add({ ...placeOf(is), day }, now, 1)
  }
  if (isSame && was && is) return
  for (const visit of was?.visits ?? []) changes.addVisit(visit, -1)
  for (const visit of is?.visits ?? []) changes.addVisit(visit, 1)
}

const placeOf = ({ botId, channel }: Added) => ({ botId, channel })
