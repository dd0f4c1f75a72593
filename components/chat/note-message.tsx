import { StickyNote } from "lucide-react"
import * as words from "#components/words/words.ts"

/** A note for the people of the account, set apart from what the visitor sees. */
export const NoteMessage = ({ text, author }: { text: string; author: string }) => (
  <article
    aria-label={words.chat.note(author)}
    className="grid gap-1 rounded-panel border border-warning-border bg-warning-soft px-3.5 py-2.5"
  >
    <p className="flex items-center gap-1.5 font-medium text-12 text-warning">
      <StickyNote aria-hidden className="size-3.5" />
      {words.chat.note(author)}
    </p>
    <p className="whitespace-pre-wrap break-words text-14 [overflow-wrap:anywhere]">{text}</p>
  </article>
)
