import type { Figures, Report } from "../schema.ts"

type Cell = string | number | null
/** A table of a report for programs: the name of each column, and rows of as many cells. */
export interface ReportTable {
  columns: readonly string[]
  rows: Cell[][]
}

const FIGURES = [
  "conversations",
  "messages",
  "visitors",
  "answered",
  "notFound",
  "other",
  "handedOver",
  "over",
  "resolved",
  "good",
  "bad",
  "tokens",
] as const satisfies (keyof Figures)[]
const figuresOf = (figures: Figures): Cell[] => FIGURES.map((name) => figures[name])
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const figureColumns = FIGURES.map(snake)

/** What of a report can be had as a table, by its name. */
export const TABLES = {
  days: ({ series, range }) => ({
    columns: [range.unit, ...figureColumns],
    rows: series.map((point) => [point.day, ...figuresOf(point)]),
  }),
  bots: ({ byBot }) => ({
    columns: ["bot_id", "bot", ...figureColumns],
    rows: byBot.map((row) => [row.id, row.name, ...figuresOf(row)]),
  }),
  channels: ({ byChannel }) => ({
    columns: ["channel", ...figureColumns],
    rows: byChannel.map((row) => [row.channel, ...figuresOf(row)]),
  }),
  languages: ({ languages }) => ({
    columns: ["language", "conversations"],
    rows: languages.map(({ language, conversations }) => [language, conversations]),
  }),
  hours: ({ hours }) => ({
    columns: ["weekday_utc", "hour_utc", "messages"],
    rows: hours.map((n, index) => [Math.floor(index / 24) + 1, index % 24, n]),
  }),
  questions: ({ questions }) => ({
    columns: ["question", "asked", "conversation_id"],
    rows: questions.map(({ text, count, conversationId }) => [text, count, conversationId]),
  }),
  topics: ({ topics }) => ({
    columns: ["word", "questions"],
    rows: topics.map(({ word, questions }) => [word, questions]),
  }),
  unanswered: ({ unanswered }) => ({
    columns: ["question", "asked", "last_asked_at", "bot_id", "conversation_id"],
    rows: unanswered.map((row) => [
      row.question,
      row.count,
      row.lastAskedAt.toISOString(),
      row.botId,
      row.conversationId,
    ]),
  }),
  sources: ({ sources, neverQuoted }) => ({
    columns: ["source_id", "source", "answers"],
    rows: [
      ...sources.map(({ id, name, answers }) => [id, name, answers]),
      ...neverQuoted.some.map(({ id, name }) => [id, name, 0]),
    ],
  }),
  models: ({ models }) => ({
    columns: ["bot_id", "bot", "model", "answers", "input_tokens", "output_tokens"],
    rows: models.map((row) => [
      row.botId,
      row.bot,
      row.model,
      row.answers,
      row.inputTokens,
      row.outputTokens,
    ]),
  }),
} satisfies Record<string, (report: Report) => ReportTable>

export type TableName = keyof typeof TABLES

/** A table as CSV, as spreadsheets read it (RFC 4180). A cell that a spreadsheet would take for a formula is made a text. */
export function csvOf({ columns, rows }: ReportTable): string {
  return [columns, ...rows]
    .map((row) => row.map(cellOf).join(","))
    .join("\r\n")
    .concat("\r\n")
}

function cellOf(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
