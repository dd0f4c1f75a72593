import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"

/** Whether a bot answers, and whether it is the account's default. */
export function BotStatus({ bot }: { bot: Pick<Bot, "isActive" | "isDefault"> }) {
  const { status, isDefault } = words.bots
  return (
    <span className="inline-flex shrink-0 gap-1.5">
      <Badge dot tone={bot.isActive ? "success" : "neutral"}>
        {bot.isActive ? status.on : status.off}
      </Badge>
      {bot.isDefault && <Badge tone="accent">{isDefault}</Badge>}
    </span>
  )
}
