import type { ReactNode } from "react"
import { cn } from "./cn.ts"

/** Says what belongs here in one sentence, with one action. `drawing` is a small line drawing. */
export function EmptyState({
  drawing,
  title,
  text,
  action,
  className,
}: {
  drawing?: ReactNode
  title: string
  text: ReactNode
  action?: ReactNode
  className?: string
}) {
  return (
    <div
      className={cn(
        "grid justify-items-center gap-1 rounded-panel border border-dashed px-6 py-12 text-center",
        className,
      )}
    >
      {drawing && <div className="mb-3">{drawing}</div>}
      <h2 className="font-medium text-14">{title}</h2>
      <p className="max-w-96 text-13 text-muted">{text}</p>
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}
