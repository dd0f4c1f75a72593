import {
  FileText,
  Globe,
  GraduationCap,
  type LucideIcon,
  MessageCircleQuestionMark,
  TextCursorInput,
} from "lucide-react"
import * as words from "#components/words/words.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"

const icons: Record<ReturnType<typeof kindOf>, LucideIcon> = {
  file: FileText,
  url: Globe,
  text: TextCursorInput,
  qa: MessageCircleQuestionMark,
  taught: GraduationCap,
}

/** What a source is, as an icon with a name. */
export function SourceKind({ source }: { source: Pick<Source, "type" | "isTaught"> }) {
  const kind = kindOf(source)
  const Icon = icons[kind]
  return (
    <span title={words.knowledge.kinds[kind]} className="shrink-0 text-muted">
      <Icon aria-hidden className="size-4 stroke-[1.75]" />
      <span className="sr-only">{words.knowledge.kinds[kind]}</span>
    </span>
  )
}

/** What a source is, for people. */
export const kindOf = ({ type, isTaught }: Pick<Source, "type" | "isTaught">) => (isTaught ? "taught" : type)
