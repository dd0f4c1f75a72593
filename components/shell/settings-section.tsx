import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"

/**
 * One group of settings: what it is on the left, its controls on the right; a hairline parts it from the next. `narrow`
 * has the controls beneath, where something stands beside the form.
 */
export function SettingsSection({
  title,
  description,
  narrow = false,
  children,
}: {
  title: string
  description?: ReactNode
  narrow?: boolean
  children: ReactNode
}) {
  return (
    <section
      className={cn(
        "grid grid-cols-1 gap-x-12 gap-y-4 border-b py-8 first:pt-0 last-of-type:border-b-0",
        !narrow && "md:grid-cols-[minmax(0,17rem)_minmax(0,1fr)]",
      )}
    >
      <div className="grid content-start gap-1">
        <h2 className="font-medium text-14">{title}</h2>
        {description && <p className="text-13 text-muted">{description}</p>}
      </div>
      <div className="grid max-w-120 content-start gap-5">{children}</div>
    </section>
  )
}
