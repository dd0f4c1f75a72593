"use client"

import Link from "next/link"
import { type KeyboardEvent, useId, useRef, useState } from "react"
import { formatCount, formatShort } from "#components/analytics/formats.ts"
import { cn } from "#components/ui/cn.ts"
import { across, down, Plot, type Series, TONES, topOf } from "./plot.tsx"

export interface ChartPoint {
  /** Such as "3 Nov". */
  label: string
  /** What it says in words, with where it leads. */
  spoken: string
  href: string
}

/**
 * Lines over days or months. Each point is a link to what is behind it: the arrow keys go from one to the next, and the
 * line above the plot reads it out in a place of its own, so that nothing moves.
 */
export function LineChart({
  points,
  series,
  label,
  hint,
}: {
  points: ChartPoint[]
  series: Series[]
  label: string
  hint: string
}) {
  const [active, setActive] = useState<number>()
  const links = useRef<(HTMLAnchorElement | null)[]>([])
  const [stop, setStop] = useState(points.length - 1)
  const hintId = useId()
  const top = topOf(series)
  const go = (event: KeyboardEvent, index: number) => {
    const steps: Record<string, number> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: points.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined || !points[next]) return
    event.preventDefault()
    setStop(next)
    links.current[next]?.focus()
  }
  return (
    <div className="grid grid-cols-1 gap-2">
      <p id={hintId} className="sr-only">
        {hint}
      </p>
      <ReadOut series={series} index={active} />
      <div className="mt-1.5 grid grid-cols-[2.25rem_minmax(0,1fr)]">
        <div aria-hidden className="relative h-32 text-12 text-muted tabular-nums">
          <span className="absolute top-0 right-2 -translate-y-1/2">{formatShort(top)}</span>
          <span className="absolute right-2 bottom-0 translate-y-1/2">0</span>
        </div>
        <div className="relative h-32 border-t border-t-border/60 border-dashed border-b border-b-border-strong [border-bottom-style:solid]">
          <Plot series={series} top={top} />
          {active !== undefined && <Marks series={series} index={active} top={top} />}
          <ul
            aria-label={label}
            aria-describedby={hintId}
            className="absolute inset-0 flex"
            onMouseLeave={() => setActive(undefined)}
          >
            {points.map(({ href, spoken }, index) => (
              <li key={href} className="min-w-0 flex-1">
                <Link
                  ref={(link) => {
                    links.current[index] = link
                  }}
                  href={href}
                  prefetch={false}
                  tabIndex={index === stop ? 0 : -1}
                  aria-label={spoken}
                  onFocus={() => setActive(index)}
                  onBlur={() => setActive(undefined)}
                  onMouseEnter={() => setActive(index)}
                  onKeyDown={(event) => go(event, index)}
                  className="block size-full rounded-mark focus-visible:bg-hover/60"
                />
              </li>
            ))}
          </ul>
        </div>
        <div aria-hidden className="col-start-2 mt-1.5 flex justify-between text-12 text-muted tabular-nums">
          <span>{points[0]?.label}</span>
          {active !== undefined && <span className="font-medium text-text">{points[active]?.label}</span>}
          {points.length > 1 && <span>{points.at(-1)?.label}</span>}
        </div>
      </div>
    </div>
  )
}

/** The names of the lines in their colours with the sum of each, or with what they are at the point that is looked at. */
function ReadOut({ series, index }: { series: Series[]; index: number | undefined }) {
  return (
    <p className="flex h-4 items-center gap-x-3 overflow-hidden whitespace-nowrap text-12">
      {series.map(({ name, tone, dashed, values, total }) => (
        <span key={name} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={cn("w-3 border-t-2 border-current", TONES[tone], dashed && "border-t border-dashed")}
          />
          <span className="text-muted">{name}</span>
          <span className="font-medium tabular-nums">
            {formatCount(index === undefined ? total : (values[index] ?? 0))}
          </span>
        </span>
      ))}
    </p>
  )
}

function Marks({ series, index, top }: { series: Series[]; index: number; top: number }) {
  const length = series[0]?.values.length ?? 1
  const left = `${across(index, length)}%`
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      <span className="absolute inset-y-0 w-px bg-border-strong" style={{ left }} />
      {series.map(({ name, tone, values }) => {
        const value = values[index]
        return (
          value != null && (
            <span
              key={name}
              className={cn(
                "absolute size-2 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-background bg-current",
                TONES[tone],
              )}
              style={{ left, top: `${down(value, top)}%` }}
            />
          )
        )
      })}
    </div>
  )
}
