import { BarTable } from "#components/charts/bar-table.tsx"
import { NoRows, Section } from "#components/charts/section.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Report } from "#lib/domain/analytics/schema.ts"
import { type AnalyticsQuery, exportAddress } from "./analytics-address.ts"
import { formatCount } from "./formats.ts"

/** Which sources answer, which never do, and what models took. */
export function KnowledgeUse({ report, query }: { report: Report; query: AnalyticsQuery }) {
  const { sources } = words.analytics
  return (
    <>
      <Section title={sources.title} text={sources.text} csv={exportAddress(query, "sources")}>
        {report.sources.length ? (
          <BarTable
            label={sources.title}
            columns={[sources.source, sources.of]}
            bars={report.sources.map(({ id, name, answers }) => ({
              key: id,
              name,
              value: answers,
              text: formatCount(answers),
            }))}
          />
        ) : (
          <NoRows>{sources.empty}</NoRows>
        )}
      </Section>
      <Never report={report} />
      <Models report={report} query={query} />
    </>
  )
}

function Never({ report: { neverQuoted } }: { report: Report }) {
  const { sources } = words.analytics
  const { total, some } = neverQuoted
  if (!total)
    return (
      <Section title={sources.never}>
        <NoRows>{sources.noneNever}</NoRows>
      </Section>
    )
  return (
    <Section title={sources.never} text={sources.neverText(total)}>
      <ul className="divide-y rounded-panel border text-13">
        {some.map(({ id, name }) => (
          <li key={id} className="truncate px-3 py-2">
            {name}
          </li>
        ))}
        {total > some.length && <li className="px-3 py-2 text-muted">{sources.more(total - some.length)}</li>}
      </ul>
    </Section>
  )
}

function Models({ report, query }: { report: Report; query: AnalyticsQuery }) {
  const { models, bots } = words.analytics
  if (!report.models.length)
    return (
      <Section title={models.title} text={models.text}>
        <NoRows>{models.empty}</NoRows>
      </Section>
    )
  return (
    <Section title={models.title} text={models.text} csv={exportAddress(query, "models")}>
      <Table label={models.title}>
        <TableHeader>
          <tr>
            <TableHead>{models.bot}</TableHead>
            <TableHead>{models.model}</TableHead>
            <TableHead className="text-right">{models.answers}</TableHead>
            <TableHead className="text-right">{models.read}</TableHead>
            <TableHead className="text-right">{models.written}</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {report.models.map(({ botId, bot, model, answers, inputTokens, outputTokens }) => (
            <TableRow key={`${botId}${model}`}>
              <TableCell phone="title" className="h-9 truncate">
                {bot || bots.deleted}
              </TableCell>
              <TableCell phone="fact" className="h-9 truncate font-mono text-12 text-muted">
                {model}
              </TableCell>
              <TableCell phone="action" className="h-9 text-right font-medium tabular-nums">
                {formatCount(answers)}
              </TableCell>
              <TableCell phone="fact" label={models.read} className="h-9 text-right tabular-nums">
                {formatCount(inputTokens)}
              </TableCell>
              <TableCell phone="fact" label={models.written} className="h-9 text-right tabular-nums">
                {formatCount(outputTokens)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  )
}
