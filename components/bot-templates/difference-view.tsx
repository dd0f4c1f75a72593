import { Badge } from "#components/ui/badge.tsx"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import { type DiffLine, lineDiff } from "#lib/core/line-diff.ts"
import type { Difference } from "#lib/domain/bot-templates/schema.ts"
import { partName } from "./part-name.ts"

/** What of a difference stands in its head. */
export function DifferenceName({ difference: { part, before, after, isOwn } }: { difference: Difference }) {
  const { difference } = words.botTemplates
  const kind = before === null ? difference.added : after === null ? difference.removed : difference.changed
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2">
      <span className="min-w-0 break-words font-medium text-13">{partName(part)}</span>
      <Badge>{kind}</Badge>
      {isOwn && <Badge tone="warning">{difference.own}</Badge>}
    </span>
  )
}

const STYLES: Record<DiffLine["kind"], string> = {
  same: "text-muted",
  removed: "bg-danger-soft text-danger",
  added: "bg-success-soft text-success",
  gap: "text-muted",
}
const SIGNS: Record<DiffLine["kind"], string> = { same: " ", removed: "−", added: "+", gap: "" }

/** Lines of one difference; a long text that is new is told by how it begins. */
const MOST_LINES = 200

/** The lines that a part loses and gets. */
export function DifferenceLines({ difference: { before, after } }: { difference: Difference }) {
  const lines = lineDiff(before ?? "", after ?? "")
  const shown: DiffLine[] =
    lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), { kind: "gap", text: "" }] : lines
  return (
    <div className="overflow-hidden rounded-control border bg-surface py-1 font-mono text-12">
      {shown.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own, and never move
        <div key={index} className={cn("flex gap-2 px-3 py-0.5", STYLES[line.kind])}>
          <Line line={line} />
        </div>
      ))}
    </div>
  )
}

function Line({ line: { kind, text } }: { line: DiffLine }) {
  if (kind === "gap")
    return (
      <span title={words.botTemplates.difference.gap} className="select-none">
        …
      </span>
    )
  const Tag = kind === "removed" ? "del" : kind === "added" ? "ins" : "span"
  return (
    <>
      <span aria-hidden className="w-3 shrink-0 select-none">
        {SIGNS[kind]}
      </span>
      <Tag className="min-w-0 whitespace-pre-wrap break-words no-underline">{text || " "}</Tag>
    </>
  )
}
