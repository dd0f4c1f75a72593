import * as words from "#components/words/words.ts"

/** What the visitor wrote, as plain text. `own` is false where someone else reads along. */
export function VisitorMessage({ text, own = true }: { text: string; own?: boolean }) {
  return (
    <article aria-label={own ? words.chat.you : words.chat.visitor} className="flex justify-end pl-10">
      <p className="max-w-[60ch] whitespace-pre-wrap break-words rounded-panel rounded-br-mark bg-accent-soft px-3.5 py-2 text-16 [overflow-wrap:anywhere]">
        {text}
      </p>
    </article>
  )
}
