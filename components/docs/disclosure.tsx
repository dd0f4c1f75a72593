import { ChevronRight } from "lucide-react"
import type { ReactNode } from "react"

/** A part of an endpoint that is looked up rather than read. */
export const Disclosure = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <details className="group border-t">
    <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-control py-2.5 font-medium text-13 hover:text-muted">
      <ChevronRight aria-hidden className="size-4 text-muted transition-transform group-open:rotate-90" />
      {title}
    </summary>
    <div className="pb-4 pl-5.5">{children}</div>
  </details>
)
