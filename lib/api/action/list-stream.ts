import type { Cursor } from "../../db/cursor.ts"
import { csvRow } from "../csv.ts"
import { jsonLine } from "../json-line.ts"
import { type Form, SSE_PING, sse } from "../stream.ts"
import { codeOf } from "./errors.ts"

type Shown = Record<string, unknown>
/** CSV begins with a header, which is the stream's first event. */
type Line = { item: Shown } | { header: true }

/** All pages of a list, one row after the other, or the first `most` rows. */
export async function* everyRow<Item extends { id: string }>(
  page: (at: Cursor) => Promise<Item[]>,
  start: Cursor,
  most: number | undefined,
  show: (item: Item) => Shown,
): AsyncGenerator<Line, void> {
  let at = { ...start, take: Math.min(start.take, most ?? start.take) }
  let items = await page(at)
  yield { header: true }
  for (;;) {
    for (const item of items) yield { item: show(item) }
    const last = items.at(-1)
    if (!last || items.length < at.take || most !== undefined) return
    at = { ...at, cursor: last.id }
    items = await page(at)
  }
}

type MakeForm = (columns: string[]) => Form<Line>
const failureOf = (error: Parameters<typeof codeOf>[0]) => ({
  message: error.message,
  code: codeOf(error).code,
})

/** The forms of a list beside JSON, by the type that asks for them. */
export const LIST_FORMS: Record<string, MakeForm> = {
  "application/jsonl": () => ({
    type: "application/jsonl",
    ping: jsonLine({ type: "ping", data: {} }),
    event: (line) => ("item" in line ? jsonLine({ type: "item", data: line.item }) : ""),
    failure: (error) => jsonLine({ type: "error", data: failureOf(error) }),
  }),
  "text/csv": (columns) => ({
    type: "text/csv; charset=utf-8",
    ping: "",
    event: (line) => csvRow("item" in line ? columns.map((column) => line.item[column]) : columns),
    failure: (error) => csvRow(["error", error.message]),
  }),
  "text/event-stream": () => ({
    type: "text/event-stream",
    ping: SSE_PING,
    event: (line) => ("item" in line ? sse("item", line.item) : ""),
    failure: (error) => sse("error", failureOf(error)),
  }),
}
