import { formatChange, formatCount, formatShare } from "#components/analytics/formats.ts"
import * as words from "#components/words/words.ts"
import type { AgencyMonth, MonthFigures as Figures } from "#lib/domain/clients/schema.ts"

/** What all clients did this month, each figure with how it changed. */
export function MonthFigures({ clients, newClients, month, before }: AgencyMonth) {
  const texts = words.agencyHome.month
  const questions = ({ answered, notFound }: Figures) => answered + notFound
  const figures = [
    { label: texts.clients, value: formatCount(clients), change: newClients > 0 && texts.added(newClients) },
    {
      label: texts.conversations,
      value: formatCount(month.conversations),
      change: formatChange(month.conversations, before.conversations),
    },
    {
      label: texts.messages,
      value: formatCount(month.messages),
      change: formatChange(month.messages, before.messages),
    },
    {
      label: texts.answered,
      value: questions(month) ? formatShare(month.answered, questions(month)) : words.analytics.none,
      change: changeOfShare(month, before),
    },
  ]
  return (
    <section aria-labelledby="month" className="grid gap-3">
      <h2 id="month" className="font-medium text-14">
        {texts.title}
      </h2>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 border-y py-4 sm:grid-cols-4">
        {figures.map(({ label, value, change }) => (
          <div key={label} className="grid content-start">
            <dt className="text-12 text-muted">{label}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold text-28 tabular-nums">{value}</span>
              {change && <span className="text-12 text-muted tabular-nums">{change}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** In points of a hundred; null where there was nothing to compare with. */
function changeOfShare(month: Figures, before: Figures): string | null {
  const share = ({ answered, notFound }: Figures) =>
    answered + notFound ? Math.round((100 * answered) / (answered + notFound)) : null
  const [now, then] = [share(month), share(before)]
  return now === null || then === null || now === then ? null : words.analytics.points(now - then)
}
