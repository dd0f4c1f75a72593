import Link from "next/link"
import { BarTable } from "#components/charts/bar-table.tsx"
import { NoRows, Section } from "#components/charts/section.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { languageName } from "#components/words/language-name.ts"
import * as words from "#components/words/words.ts"
import type { Figures, Report } from "#lib/domain/analytics/schema.ts"
import {
  type AnalyticsQuery,
  analyticsAddress,
  conversationsBehind,
  exportAddress,
} from "./analytics-address.ts"
import { formatCount, formatShare } from "./formats.ts"

interface SplitRow {
  key: string
  name: string
  href: string
  /** Where its conversations stand; none of a bot that is gone. */
  behind: string | undefined
  figures: Figures
}

/** The figures by bot and by channel, and the languages that visitors write. */
export function Splits({ report, query }: { report: Report; query: AnalyticsQuery }) {
  const { bots, channels, languages } = words.analytics
  return (
    <>
      <Section title={bots.title} csv={exportAddress(query, "bots")}>
        <SplitTable
          title={bots.title}
          column={bots.bot}
          rows={report.byBot.map(({ id, name, ...figures }) => ({
            key: id,
            name: name || bots.deleted,
            href: analyticsAddress({ ...query, bot: id }),
            behind: name ? conversationsBehind(query, { ...query, bot: id }) : undefined,
            figures,
          }))}
        />
      </Section>
      <Section title={channels.title} csv={exportAddress(query, "channels")}>
        <SplitTable
          title={channels.title}
          column={channels.channel}
          rows={report.byChannel.map(({ channel, ...figures }) => ({
            key: channel,
            name: words.conversations.channels[channel] ?? channel,
            href: analyticsAddress({ ...query, channel }),
            behind: conversationsBehind(query, { ...query, channel }),
            figures,
          }))}
        />
      </Section>
      <Section title={languages.title} csv={exportAddress(query, "languages")}>
        <BarTable
          label={languages.title}
          columns={[languages.language, languages.of]}
          bars={report.languages.map(({ language, conversations }) => ({
            key: language,
            name: language ? languageName(language) : languages.unknown,
            value: conversations,
            text: formatCount(conversations),
            href: conversationsBehind(query, { ...query, language: language || "none" }),
          }))}
        />
      </Section>
    </>
  )
}

function SplitTable({ title, column, rows }: { title: string; column: string; rows: SplitRow[] }) {
  const { names } = words.analytics
  if (!rows.length) return <NoRows>{words.analytics.none}</NoRows>
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{column}</TableHead>
          <TableHead className="text-right">{names.conversations}</TableHead>
          <TableHead className="text-right max-lg:hidden">{names.visitors}</TableHead>
          <TableHead className="text-right">{words.analytics.short.resolved}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map(({ key, name, href, behind, figures }) => (
          <TableRow key={key} className="max-md:min-h-10">
            <TableCell phone="title" className="h-9 w-2/5 max-w-0 truncate">
              <Link href={href} scroll={false} className="rounded-mark hover:underline">
                {name}
              </Link>
            </TableCell>
            <TableCell phone="action" className="h-9 text-right font-medium tabular-nums">
              {behind ? (
                <Link href={behind} className="rounded-mark hover:underline">
                  {formatCount(figures.conversations)}
                </Link>
              ) : (
                formatCount(figures.conversations)
              )}
            </TableCell>
            <TableCell className="h-9 text-right tabular-nums max-lg:hidden">
              {formatCount(figures.visitors)}
            </TableCell>
            <TableCell className="h-9 text-right text-muted tabular-nums">
              {figures.over ? formatShare(figures.resolved, figures.over) : "–"}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
