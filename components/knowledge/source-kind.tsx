import { FileText, Globe, type LucideIcon, MessageCircleQuestionMark, TextCursorInput } from "lucide-react"
import { words } from "#components/words/words.ts"
import type { SourceType } from "#lib/domain/sources/schema.ts"

const icons: Record<SourceType, LucideIcon> = {
  file: FileText,
  url: Globe,
  text: TextCursorInput,
  qa: MessageCircleQuestionMark,
}

/** What a source is, as an icon with a name. */
export function SourceKind({ type }: { type: SourceType }) {
  const Icon = icons[type]
  return (
    <span title={words.knowledge.kinds[type]} className="shrink-0 text-muted">
      <Icon aria-hidden className="size-4 stroke-[1.75]" />
      <span className="sr-only">{words.knowledge.kinds[type]}</span>
    </span>
  )
}
