import type { ReactNode } from "react"

/** Something that happened in a conversation, or a time, as a centred hairline. */
export const SystemEvent = ({ children }: { children: ReactNode }) => (
  <div className="flex items-center gap-3 py-1 text-12 text-muted before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
    {children}
  </div>
)
