import type { ConversationView } from "#lib/domain/conversations/schema.ts"
import { PersonBadge } from "./person-badge.tsx"
import { StatusBadge } from "./status-badge.tsx"

/** That a visitor waits for a person, where the conversation goes on; else whether it does. */
export const ConversationState = ({
  status,
  personAskedAt,
}: Pick<ConversationView, "status" | "personAskedAt">) =>
  personAskedAt && status === "active" ? <PersonBadge at={personAskedAt} /> : <StatusBadge status={status} />
