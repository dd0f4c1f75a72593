import * as words from "#components/words/words.ts"

/** Three dots while an answer is on its way, or somebody types, who is named then. */
export const TypingIndicator = ({ who }: { who?: string }) => (
  <p className="flex h-6 items-center gap-1">
    <span className={who ? "mr-1 text-12 text-muted" : "sr-only"}>{who ?? words.chat.typing}</span>
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
