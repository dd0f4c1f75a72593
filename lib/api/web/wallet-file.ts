import type { Context } from "../../core/context.ts"
import { writeMillionths } from "../../core/millionths.ts"
import { entriesOfClient } from "../../domain/clients/clients.ts"
import { csvRow } from "../csv.ts"

const AT_ONCE = 1000

/** The ledger of a client's wallet as a table, the latest first, a piece at a time; amounts with a point. */
export async function* walletCsv(ctx: Context, clientId: string): AsyncGenerator<string, void> {
  yield csvRow(["time", "kind", "amount", "note", "message", "by"])
  let before: { createdAt: Date; id: string } | undefined
  do {
    const entries = await entriesOfClient(ctx, clientId, { take: AT_ONCE, ...(before && { before }) })
    yield entries
      .map(({ createdAt, kind, amount, note, messageId, enteredBy }) =>
        csvRow([createdAt.toISOString(), kind, writeMillionths(amount), note, messageId, enteredBy]),
      )
      .join("")
    before = entries.length === AT_ONCE ? entries.at(-1) : undefined
  } while (before)
}
