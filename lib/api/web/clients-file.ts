import type { Context } from "../../core/context.ts"
import { pageOfClients } from "../../domain/clients/clients.ts"
import type { ClientUsage } from "../../domain/clients/schema.ts"
import { marginsByClient } from "../../domain/margins/margins.ts"
import type { ShownMargin } from "../../domain/margins/schema.ts"
import { csvRow } from "../csv.ts"

const amount = (millionths: bigint | null | undefined) =>
  millionths == null ? null : Number(millionths) / 1_000_000

const COLUMNS: [string, (client: ClientUsage, month: ShownMargin | undefined) => unknown][] = [
  ["Name", ({ name }) => name],
  ["Id", ({ id }) => id],
  ["E-mail", ({ email }) => email],
  ["Owner", ({ owner }) => owner?.email],
  ["Plan", ({ planName }) => planName],
  ["State", ({ status }) => status],
  ["Tags", ({ tags }) => tags.join("; ")],
  ["Health", ({ reasons }) => reasons.join("; ")],
  ["Bots", ({ used }) => used.bots],
  ["Conversations this month", ({ used }) => used.conversations],
  ["Messages this month", ({ used }) => used.messages],
  ["Messages a month at most", ({ limits }) => limits.messages],
  ["Charged this month", (_, month) => amount(month?.charged)],
  ["Margin this month", (_, month) => amount(month?.margin)],
  ["Currency", (_, month) => month?.currency],
  ["Last activity", ({ lastDay }) => lastDay?.toISOString().slice(0, 10)],
]

/** The agency's clients that the filters of their list leave, as a table, newest first, a piece at a time; days in UTC. */
export async function* clientsCsv(
  ctx: Context,
  filters: Omit<Parameters<typeof pageOfClients>[1], "id" | "page" | "perPage">,
): AsyncGenerator<string, void> {
  yield `\ufeff${csvRow(COLUMNS.map(([name]) => name))}`
  let last: string | undefined
  for (let page = 1; ; page++) {
    const { clients } = await pageOfClients(ctx, { ...filters, page, perPage: 100 })
    // One that was made meanwhile moves all others down.
    const rest = clients.filter(({ id }) => last === undefined || id < last)
    const months = await marginsByClient(
      ctx,
      rest.map(({ id }) => id),
    )
    yield rest.map((client) => csvRow(COLUMNS.map(([, of]) => of(client, months.get(client.id))))).join("")
    last = clients.at(-1)?.id
    if (clients.length < 100) return
  }
}
