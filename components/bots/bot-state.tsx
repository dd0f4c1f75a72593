import { Badge } from "#components/ui/badge.tsx"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"
import type { BotState as State } from "#lib/domain/analytics/schema.ts"

const TONES = { ready: "success", learning: "info", empty: "warning", paused: "neutral" } as const

/** What a bot can do now, and whether it is the account's default. */
export function BotState({ state, isDefault }: { state: State; isDefault: boolean }) {
  const bots = words.bots
  return (
    <span className="inline-flex shrink-0 gap-1.5">
      <Badge tone={TONES[state]} dot={state !== "learning"}>
        {state === "learning" && <Spinner className="size-2.5" />}
        {bots.states[state]}
      </Badge>
      {isDefault && <Badge tone="accent">{bots.isDefault}</Badge>}
    </span>
  )
}
