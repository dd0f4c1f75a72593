import * as words from "#components/words/words.ts"
import { PLANNED_CHANNELS } from "#lib/domain/integrations/schema.ts"

/**
 * The channels that do not run yet, by name, so that nobody looks for them (contract: channels that do not run yet say
 * so).
 */
export function MessagingChannels() {
  const { others } = words.channels
  return (
    <section aria-labelledby="messaging" className="grid gap-1 text-13">
      <h2 id="messaging" className="font-medium text-14">
        {others.title}
      </h2>
      <p className="text-muted">
        {others.text} {Object.values(PLANNED_CHANNELS).join(", ")}.
      </p>
    </section>
  )
}
