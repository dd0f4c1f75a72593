import type { ReactNode } from "react"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"

/** Where a webhook leads and what it is told, beside its log. */
export function WebhookFacts({ webhook }: { webhook: Endpoint }) {
  const say = words.webhooks
  const facts: [string, ReactNode][] = [
    [
      say.address,
      <code key="url" className="break-all font-mono text-12">
        {webhook.url}
      </code>,
    ],
    [say.eventsTitle, <Events key="events" events={webhook.events} />],
    [say.created, <RelativeTime key="created" at={webhook.createdAt.toISOString()} />],
    ...(webhook.failingSince
      ? [
          [
            say.failingSince,
            <RelativeTime key="failing" at={webhook.failingSince.toISOString()} />,
          ] satisfies [string, ReactNode],
        ]
      : []),
  ]
  return (
    <section aria-label={say.about}>
      <h2 className="mb-3 font-medium text-14">{say.about}</h2>
      <dl className="grid gap-3 text-13">
        {facts.map(([name, value]) => (
          <div key={name} className="grid gap-0.5">
            <dt className="text-12 text-muted">{name}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Events({ events }: { events: string[] }) {
  if (events.length === 0) return words.webhooks.allEvents
  return (
    <ul className="grid gap-0.5">
      {events.map((type) => (
        <li key={type} className="font-mono text-12">
          {type}
        </li>
      ))}
    </ul>
  )
}
