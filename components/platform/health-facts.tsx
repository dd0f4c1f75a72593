import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"

/** Whether the install works: its version, its database, its mail, and where people reach it. */
export function HealthFacts({
  version,
  failing,
  mails,
  address,
}: {
  version: string
  /** The part that fails, if any does. */
  failing: keyof typeof words.platform.health.failing | null
  mails: boolean
  address: string
}) {
  const { health } = words.platform
  return (
    <section aria-label={health.title} className="grid gap-4 rounded-panel border p-4">
      <h2 className="font-medium text-14">{health.title}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 text-13">
        <dt className="text-muted">{health.database}</dt>
        <dd className="grid justify-items-start gap-1">
          <Badge tone={failing ? "danger" : "success"} dot>
            {failing ? health.fails : health.works}
          </Badge>
          {failing && <span>{health.failing[failing]}</span>}
        </dd>
        <dt className="text-muted">{health.version}</dt>
        <dd className="tabular-nums">{version}</dd>
        <dt className="text-muted">{health.address}</dt>
        <dd className="[overflow-wrap:anywhere]">{address}</dd>
        <dt className="text-muted">{health.mail}</dt>
        <dd>{mails ? health.mailOn : health.mailOff}</dd>
      </dl>
    </section>
  )
}
