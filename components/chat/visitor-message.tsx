import type { ReactNode } from "react"
import * as words from "#components/words/words.ts"
import { AttachedFiles } from "./attached-files.tsx"
import type { ChatFile } from "./message.ts"

/** What the visitor wrote, as plain text. `own` is false where someone else reads along. */
export function VisitorMessage({
  text,
  own = true,
  files,
  actions,
}: {
  text: string
  own?: boolean
  files?: ChatFile[] | undefined
  actions?: ReactNode
}) {
  return (
    <article
      aria-label={own ? words.chat.you : words.chat.visitor}
      className="group/message grid justify-items-end gap-1.5 pl-10"
    >
      <p className="max-w-[60ch] whitespace-pre-wrap break-words rounded-panel rounded-br-mark bg-accent-soft px-3.5 py-2 text-16 [overflow-wrap:anywhere]">
        {text}
      </p>
      <AttachedFiles files={files} />
      {actions}
    </article>
  )
}
