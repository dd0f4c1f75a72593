import Link from "next/link"
import { BarTable } from "#components/charts/bar-table.tsx"
import { NoRows, Section } from "#components/charts/section.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Report } from "#lib/domain/analytics/schema.ts"
import { type AnalyticsQuery, exportAddress } from "./analytics-address.ts"
import { formatCount } from "./formats.ts"

interface Props {
  report: Report
  query: AnalyticsQuery
}

/** What visitors asked most, each with a conversation that asks it. */
export function TopQuestions({ report, query }: Props) {
  const { questions } = words.analytics
  return (
    <Section title={questions.title} text={questions.text} csv={exportAddress(query, "questions")}>
      {report.questions.length ? (
        <BarTable
          label={questions.title}
          columns={[questions.question, questions.asked]}
          bars={report.questions.map(({ text, count, conversationId }, index) => ({
            key: `${index}${text}`,
            name: text,
            value: count,
            text: formatCount(count),
            href: conversationId ? `/conversations/${conversationId}` : undefined,
          }))}
        />
      ) : (
        <NoRows>{questions.empty}</NoRows>
      )}
    </Section>
  )
}

/** The words that questions share. */
export function Topics({ report, query }: Props) {
  const { topics } = words.analytics
  return (
    <Section title={topics.title} text={topics.text} csv={exportAddress(query, "topics")}>
      {report.topics.length ? (
        <BarTable
          label={topics.title}
          columns={[topics.topic, topics.of]}
          bars={report.topics.map(({ word, questions: n }) => ({
            key: word,
            name: word,
            value: n,
            text: formatCount(n),
          }))}
        />
      ) : (
        <NoRows>{topics.empty}</NoRows>
      )}
    </Section>
  )
}

/** What nobody could answer, each with the way to teach it. */
export function Unanswered({ report, query }: Props) {
  const { unanswered } = words.analytics
  return (
    <Section title={unanswered.title} text={unanswered.text} csv={exportAddress(query, "unanswered")}>
      {report.unanswered.length ? (
        <Table label={unanswered.title}>
          <TableHeader>
            <tr>
              <TableHead>{unanswered.question}</TableHead>
              <TableHead className="w-20 text-right">{unanswered.asked}</TableHead>
              <TableHead className="w-28 text-right">{unanswered.last}</TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {report.unanswered.map(({ id, botId, question, count, lastAskedAt }) => (
              <TableRow key={id} className="max-md:min-h-10">
                <TableCell phone="title" className="h-9 max-w-0 truncate">
                  <Link
                    href={`/bots/${botId}/knowledge/unanswered`}
                    title={unanswered.teach}
                    className="rounded-mark hover:underline"
                  >
                    {question}
                  </Link>
                </TableCell>
                <TableCell phone="action" className="h-9 text-right font-medium tabular-nums">
                  {formatCount(count)}
                </TableCell>
                <TableCell className="h-9 text-right text-muted">
                  <RelativeTime at={lastAskedAt.toISOString()} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : (
        <NoRows>{unanswered.empty}</NoRows>
      )}
    </Section>
  )
}
