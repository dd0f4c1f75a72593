import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"

const tones = {
  info: "border-info-border bg-info-soft",
  warning: "border-warning-border bg-warning-soft",
  danger: "border-danger-border bg-danger-soft",
}

/** Something that stands in the way of a good answer, with what to do about it. */
export function Notice({
  tone,
  title,
  text,
  children,
}: {
  tone: keyof typeof tones
  title: string
  text: string
  /** Buttons or links. */
  children?: ReactNode
}) {
  return (
    <div
      role={tone === "danger" ? "alert" : "note"}
      className={cn(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-panel border px-3.5 py-2.5",
        tones[tone],
      )}
    >
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium text-13">{title}</p>
        <p className="text-13 text-muted">{text}</p>
      </div>
      {children && <div className="flex gap-2">{children}</div>}
    </div>
  )
}
