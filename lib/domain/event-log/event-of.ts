import type { Event as Row } from "../../db/generated/client.ts"
import type { LoggedEvent } from "./schema.ts"

type Stored = Pick<Row, "id" | "type" | "actorKind" | "actorId" | "subject" | "createdAt">

/** A stored fact as it is shown. */
export function eventOf({ id, type, actorKind, actorId, subject, createdAt }: Stored): LoggedEvent {
  const { actorAccountId = null, ...about } = subject as Record<string, string>
  return { id, type, actor: { kind: actorKind, id: actorId, accountId: actorAccountId }, about, createdAt }
}
