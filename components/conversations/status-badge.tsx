import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { ConversationStatus } from "#lib/domain/conversations/schema.ts"

const tones = { active: "success", ended: "neutral", abandoned: "warning" } as const

/** Whether a conversation goes on. */
export const StatusBadge = ({ status }: { status: ConversationStatus }) => (
  <Badge tone={tones[status]} dot>
    {words.conversations.statuses[status]}
  </Badge>
)
