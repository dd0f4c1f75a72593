import { cn } from "./cn.ts"

/** How far something is: what is being done on the left, how much is left on the right. No `value`: unknown. */
export function Progress({
  label,
  detail,
  value,
  tone = "accent",
  className,
}: {
  label: string
  detail?: string
  /** 0 to 1. */
  value?: number
  tone?: "accent" | "warning" | "danger"
  className?: string
}) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  const fill = { accent: "bg-accent", warning: "bg-warning-fill", danger: "bg-danger-fill" }[tone]
  return (
    <div className={cn("grid gap-1.5", className)}>
      <div className="flex justify-between gap-3 text-12">
        <span className="truncate">{label}</span>
        {detail && <span className="shrink-0 text-muted tabular-nums">{detail}</span>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={detail}
        className="h-1 overflow-hidden rounded-full bg-border"
      >
        <div
          className={cn(
            "h-full rounded-full transition-[width]",
            fill,
            percent === undefined && "w-1/3 animate-pulse",
          )}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
