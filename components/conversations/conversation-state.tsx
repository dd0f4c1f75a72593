import { Badge } from "#components/ui/badge.tsx"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"
import { PersonBadge } from "./person-badge.tsx"
import { StatusBadge } from "./status-badge.tsx"

/** Who has the conversation, or that its visitor waits for a person, where it goes on; else whether it does. */
export const ConversationState = ({
  status,
  personAskedAt,
  attendedBy,
}: Pick<ConversationView, "status" | "personAskedAt"> & Partial<Pick<ConversationView, "attendedBy">>) =>
  attendedBy ? (
    <Badge tone="info" dot>
      {attendedBy.name}
    </Badge>
  ) : personAskedAt && status === "active" ? (
    <PersonBadge at={personAskedAt} />
  ) : (
    <StatusBadge status={status} />
  )
