import Link from "next/link"
import { formatShare } from "#components/analytics/formats.ts"
import { Sparkline } from "#components/charts/sparkline.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { ListedBot } from "#lib/domain/analytics/schema.ts"
import { BotActions, type Duplicate } from "./bot-actions.tsx"
import { BotState } from "./bot-state.tsx"

/** The bots of an account with what each knows and what its week came to; a row leads to its bot. */
export function BotTable({
  bots,
  duplicate,
  mostCopied,
  refusal,
}: {
  bots: ListedBot[]
  duplicate: Duplicate
  /** Passages that a copy can take along. */
  mostCopied: number
  /** Why there can be no further bot. */
  refusal: string | undefined
}) {
  const { title, columns, knows, answeredOf, noAnswers, week, conversations } = words.bots
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.status}</TableHead>
          <TableHead>{columns.knowledge}</TableHead>
          <TableHead>{columns.week}</TableHead>
          <TableHead className="text-right">{columns.answered}</TableHead>
          <TableHead className="text-right">{columns.updated}</TableHead>
          <TableHead>
            <span className="sr-only">{words.ui.more}</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {bots.map((bot) => (
          <TableRow key={bot.id} className="relative">
            <TableCell phone="title" className="w-full max-w-0">
              {/* The link covers its row. */}
              <Link
                href={`/bots/${bot.id}`}
                className="block truncate rounded-mark font-medium after:absolute after:inset-0"
              >
                {bot.name || words.bots.untitled}
              </Link>
              {bot.description && (
                <p className="truncate text-12 text-muted max-md:hidden">{bot.description}</p>
              )}
            </TableCell>
            <TableCell phone="fact">
              <BotState state={bot.state} isDefault={bot.isDefault} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted tabular-nums">
              {knows(bot.sources, bot.passages)}
            </TableCell>
            <TableCell phone="fact" className="whitespace-nowrap">
              <span className="flex items-center gap-2.5">
                <Sparkline values={bot.week.byDay.map(({ conversations: count }) => count)} />
                <span className="tabular-nums">
                  {bot.week.conversations.toLocaleString(locale())}
                  <span className="text-muted md:sr-only"> {conversations(bot.week.conversations)}</span>
                  <span className="sr-only"> {week}</span>
                </span>
              </span>
            </TableCell>
            <TableCell
              phone="fact"
              className="text-right tabular-nums"
              title={answeredOf(bot.week.answered, bot.week.answers)}
            >
              {bot.week.answers > 0 ? (
                <>
                  {formatShare(bot.week.answered, bot.week.answers)}
                  <span className="text-muted md:sr-only"> {columns.answered.toLowerCase()}</span>
                </>
              ) : (
                <span className="text-muted max-md:hidden">
                  <span aria-hidden>–</span>
                  <span className="sr-only">{noAnswers}</span>
                </span>
              )}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right text-muted">
              <RelativeTime at={bot.updatedAt.toISOString()} />
            </TableCell>
            <TableCell phone="action" className="relative w-10 pl-0 text-right">
              <BotActions bot={bot} duplicate={duplicate} mostCopied={mostCopied} refusal={refusal} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
