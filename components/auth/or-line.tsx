import * as words from "#components/words/words.ts"

/** Between a form and other ways to do the same. */
export const OrLine = () => (
  <div aria-hidden className="flex items-center gap-3 text-12 text-muted">
    <span className="h-px flex-1 bg-border" />
    {words.security.enter.or}
    <span className="h-px flex-1 bg-border" />
  </div>
)
