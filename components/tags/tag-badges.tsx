import { Badge } from "#components/ui/badge.tsx"

/** Tags in a row of a list: the first few, and how many more there are. */
export const TagBadges = ({ tags, most = 3 }: { tags: string[]; most?: number }) => (
  <span className="inline-flex max-w-full items-center gap-1 overflow-hidden">
    {tags.slice(0, most).map((tag) => (
      <Badge key={tag} className="max-w-32 shrink">
        <span className="truncate">{tag}</span>
      </Badge>
    ))}
    {tags.length > most && (
      <span className="text-12 text-muted" title={tags.slice(most).join(", ")}>
        +{tags.length - most}
      </span>
    )}
  </span>
)
