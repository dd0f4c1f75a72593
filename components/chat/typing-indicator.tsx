import * as words from "#components/words/words.ts"

/** Three dots while an answer is on its way. */
export const TypingIndicator = () => (
  <p className="flex h-6 items-center gap-1">
    <span className="sr-only">{words.chat.typing}</span>
    {["0ms", "150ms", "300ms"].map((delay) => (
      <span
        key={delay}
        aria-hidden
        style={{ animationDelay: delay }}
        className="size-1.5 animate-dot rounded-full bg-muted"
      />
    ))}
  </p>
)
