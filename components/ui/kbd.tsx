import type { ReactNode } from "react"

/** A key of the keyboard. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-mark border border-border bg-background px-1 font-sans text-[0.6875rem] text-muted leading-none">
    {children}
  </kbd>
)
