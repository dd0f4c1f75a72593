import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { Plan } from "#lib/domain/plans/schema.ts"

/** Who gets a plan: clients for whom nobody chose one, whoever signs up, or nobody any more. */
export function PlanStates({
  plan: { isDefault, isOffered, archivedAt },
}: {
  plan: Pick<Plan, "isDefault" | "isOffered" | "archivedAt">
}) {
  const { states } = words.plans
  return (
    <>
      {isDefault && <Badge>{states.default}</Badge>}
      {isOffered && <Badge tone="success">{states.offered}</Badge>}
      {archivedAt && <Badge tone="warning">{states.archived}</Badge>}
    </>
  )
}
