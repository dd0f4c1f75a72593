import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import { PLANNED_CHANNELS } from "#lib/domain/integrations/schema.ts"

/**
 * The channels that do not run yet, by name, so that nobody looks for them (contract: channels that do not run yet say
 * so).
 */
export function OtherChannels() {
  const { others } = words.channels
  return (
    <section aria-labelledby="other-channels" className="grid gap-3">
      <div className="grid gap-1">
        <h2 id="other-channels" className="font-medium text-14">
          {others.title}
        </h2>
        <p className="text-12 text-muted">{others.text}</p>
      </div>
      <ul aria-label={others.list} className="grid divide-y border-y text-13">
        {[others.widget, ...Object.values(PLANNED_CHANNELS)].map((name) => (
          <li key={name} className="flex items-center justify-between gap-3 py-2">
            {name}
            <Badge>{others.notYet}</Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}
