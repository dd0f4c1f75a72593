import type { Context } from "../../lib/core/context.ts"
import { systemSql } from "../../lib/db/system.ts"
import { inspectSource } from "./inspect-source.ts"
import type { Round } from "./kill-rounds.ts"

interface Row {
  id: string
  type: string
  text: string
  status: string
}

/** What is wrong after rounds of kills: lost, doubled, stuck, or left over in the figures; nothing is expected. */
export async function inspectRounds(
  ctx: Context,
  { all, answer }: { all: readonly Round[]; answer: string },
): Promise<string[]> {
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => holds || faults.push(fault)
  for (const [n, { acknowledged, message, upload, deletion, doomed }] of all.entries()) {
    const plain = await messagesOf(ctx, `kill-${n}`)
    const asked = plain.filter(({ type }) => type === "user")
    must(acknowledged, `round ${n}: nothing was acknowledged`)
    must(
      asked.length === 1 && asked[0]?.text === `question ${n}`,
      `round ${n}: ${asked.length} acknowledged messages`,
    )
    must(plain.at(-1)?.status === "partial", `round ${n}: its answer is ${plain.at(-1)?.status}`)
    must(plain.length === 2, `round ${n}: ${plain.length} messages in all`)

    const keyed = (await messagesOf(ctx, `keyed-${n}`)).map(({ type, text }) => `${type} ${text}`)
    must(message.answer?.status === 200, `round ${n}: its message is answered ${message.answer?.status}`)
    must(
      keyed.length === 2 && keyed[0] === `user keyed question ${n}`,
      `round ${n}: ${keyed.length} keyed messages`,
    )
    must(keyed[1] === `bot ${answer}`, `round ${n}: the answer to its keyed message is not whole`)

    must(upload.answer?.status === 201, `round ${n}: its upload is answered ${upload.answer?.status}`)
    const sources = await rowsOf<{ id: string }>(
      ctx,
      `select id from "Source" where "accountId" = $1 and name = $2`,
      `upload-${n}.md`,
    )
    must(sources.length === 1, `round ${n}: ${sources.length} sources of one upload`)
    for (const { id } of sources) {
      const found = await inspectSource(ctx, id)
      must(found.end === "ready", `round ${n}: its source is ${found.end}`)
      for (const fault of found.faults) faults.push(`round ${n}: ${fault}`)
    }

    must(deletion.answer?.status === 200, `round ${n}: its deletion is answered ${deletion.answer?.status}`)
    const left = await rowsOf(
      ctx,
      `select id from "Conversation" where "accountId" = $1 and id = $2::uuid`,
      doomed,
    )
    must(left.length === 0, `round ${n}: its deleted conversation is there`)
  }
  const [figures] = await rowsOf<Record<string, number>>(ctx, FIGURES)
  const { pending, held, tokens, answers, messages, said } = figures ?? {}
  must(pending === 0 && held === 0, `${pending} answers are pending, ${held} hold tokens`)
  must(
    tokens !== undefined && tokens > 0 && tokens === answers,
    `${tokens} tokens are taken of the month, answers took ${answers}`,
  )
  must(
    messages !== undefined && messages > 0 && messages === said,
    `${messages} messages are taken of the month, ${said} were said`,
  )
  return faults
}

const messagesOf = (ctx: Context, session: string) =>
  rowsOf<Row>(
    ctx,
    `select m.id, m.type::text, m.text, m.status::text from "Message" m
      join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      where m."accountId" = $1 and c."sessionId" = $2 order by m.id`,
    session,
  )

/** What is taken of the limits, beside what the daily figures say that answers took and people said. */
const FIGURES = `select (select count(*)::int from "Message" where "accountId" = $1 and status = 'pending') as pending,
    (select count(*)::int from "Message" where "accountId" = $1 and cardinality(held) > 0)
      + (select count(*)::int from "TokenHold" where "accountId" = $1) as held,
    (select sum(used)::bigint from "Counter" where "accountId" = $1 and metric = 'tokens') as tokens,
    (select sum(tokens)::bigint from "DailyStat" where "accountId" = $1) as answers,
    (select sum(used)::bigint from "Counter" where "accountId" = $1 and metric = 'messages') as messages,
    (select sum(messages)::bigint from "DailyStat" where "accountId" = $1) as said`

const rowsOf = async <T extends object>({ account }: Context, text: string, ...values: string[]) =>
  (await systemSql().query<T>(text, [account.id, ...values])).rows
