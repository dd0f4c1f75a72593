import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { DomainView } from "#lib/domain/domains/schema.ts"

/** Whether a domain works, in a word. */
export function DomainStatus({ domain: { status, failingSince } }: { domain: DomainView }) {
  const say = words.addresses.status
  if (status === "verified" && failingSince)
    return (
      <Badge tone="warning" dot>
        {say.missing}
      </Badge>
    )
  if (status === "verified")
    return (
      <Badge tone="success" dot>
        {say.verified}
      </Badge>
    )
  return (
    <Badge tone={status === "failing" ? "danger" : "neutral"} dot>
      {status === "failing" ? say.failing : say.pending}
    </Badge>
  )
}
