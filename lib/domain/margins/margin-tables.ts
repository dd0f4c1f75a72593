import type { ClientMargin, Earned, Margins, Part, Use } from "./schema.ts"

/** For programs: the name of each column, and rows of as many cells. */
interface MarginTable {
  columns: readonly string[]
  rows: (string | number | null)[][]
}

const MILLION = 1_000_000

/** A cell of an amount; empty where it cannot be told. */
const amount = (millionths: bigint | null) => (millionths === null ? null : Number(millionths) / MILLION)

const USED = ["messages", "answers", "tokens", "cost", "calls_without_price"]
const used = ({ messages, answers, tokens, cost, unpriced }: Use) => [
  messages,
  answers,
  tokens,
  amount(cost),
  unpriced,
]
const EARNED = [...USED, "charged", "margin"]
const earned = (of: Earned) => [...used(of), amount(of.charged), amount(of.margin)]
const before = (columns: string[]) => columns.map((column) => `${column}_before`)

const clientRow = ({ id, name, now, before }: ClientMargin) => [id, name, ...earned(now), ...earned(before)]
const partsTable = (what: string, parts: readonly Part[]): MarginTable => ({
  columns: [`${what}_id`, what, ...USED, ...before(USED)],
  rows: parts.map(({ id, name, now, before }) => [id, name, ...used(now), ...used(before)]),
})

/** What of the margins can be had as a table, by its name. Amounts are of the currencies that two columns name. */
export const MARGIN_TABLES = {
  clients: ({ clients, month, currency, costCurrency }) => ({
    columns: ["month", "client_id", "client", "cost_currency", "currency", ...EARNED, ...before(EARNED)],
    rows: clients.map((client) => {
      const [id = "", name = "", ...figures] = clientRow(client)
      return [month, id, name, costCurrency, currency, ...figures]
    }),
  }),
  bots: ({ parts }) => partsTable("bot", parts?.bots ?? []),
  models: ({ parts }) => partsTable("model", parts?.models ?? []),
  channels: ({ parts }) => partsTable("channel", parts?.channels ?? []),
} satisfies Record<string, (margins: Margins) => MarginTable>

export type MarginTableName = keyof typeof MARGIN_TABLES
