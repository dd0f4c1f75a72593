import { Badge } from "#components/ui/badge.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"

/** That the visitor waits for a person, and since when. */
export const PersonBadge = ({ at }: { at: Date }) => (
  <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
    <Badge tone="warning" dot>
      {words.conversations.wantsPerson}
    </Badge>
    <span className="text-12 text-muted">
      <RelativeTime at={at.toISOString()} />
    </span>
  </span>
)
