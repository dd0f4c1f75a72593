"use client"

import { useSyncExternalStore } from "react"
import * as words from "#components/words/words.ts"

const never = () => () => {}
const ROWS = 7
const COLUMNS = 24
const HOURS = Array.from({ length: COLUMNS }, (_, hour) => hour)

/** The reader's time zone once the page runs, before that UTC: nothing moves but the colours. */
const useZone = () =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  )

/** Hours of a week in UTC as those of a zone, by what its clocks are ahead today, to the hour. */
function shifted(hours: readonly number[], zone: string): number[] {
  const now = new Date()
  const there = new Date(now.toLocaleString("en-US", { timeZone: zone }))
  const here = new Date(now.toLocaleString("en-US", { timeZone: "UTC" }))
  const ahead = Math.round((there.getTime() - here.getTime()) / 3_600_000)
  const all = ROWS * COLUMNS
  return Array.from({ length: all }, (_, index) => hours[(index - ahead + all) % all] ?? 0)
}

/** What part of the week is busy: a table of days and hours, the busier the darker, with its numbers for whoever wants them. */
export function HeatMap({ hours, numbers = false }: { hours: number[]; numbers?: boolean }) {
  const zone = useZone()
  const cells = zone === "UTC" ? hours : shifted(hours, zone)
  const most = Math.max(1, ...cells)
  const { hours: names } = words.analytics
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="text-12 text-muted">{zone === "UTC" ? names.utc : names.zone(zone)}</p>
      <div className="relative overflow-x-auto">
        <table
          aria-label={names.title}
          className="w-full min-w-120 table-fixed border-separate border-spacing-0.5 text-12"
        >
          <thead>
            <tr>
              <th scope="col" className="w-9 text-left font-normal text-muted">
                <span className="sr-only">{names.hour}</span>
              </th>
              {HOURS.map((hour) => (
                <th key={hour} scope="col" className="h-4 font-normal text-muted tabular-nums">
                  <span className={hour % 3 ? "sr-only" : undefined}>{hour}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.days.map((day, row) => (
              <tr key={day}>
                <th scope="row" className="pr-2 text-left font-normal text-muted">
                  {day}
                </th>
                {HOURS.map((hour) => {
                  const n = cells[row * COLUMNS + hour] ?? 0
                  return (
                    <Cell
                      key={hour}
                      n={n}
                      share={n / most}
                      numbers={numbers}
                      title={names.cell(day, hour, n)}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Cell({ n, share, numbers, title }: { n: number; share: number; numbers: boolean; title: string }) {
  const strength = n ? 12 + Math.round(share * 88) : 0
  return (
    <td
      title={title}
      className="h-6 rounded-mark bg-hover text-center tabular-nums"
      style={
        numbers || !n
          ? undefined
          : { background: `color-mix(in oklch, var(--accent-text) ${strength}%, var(--hover))` }
      }
    >
      <span className={numbers ? undefined : "sr-only"}>{n}</span>
    </td>
  )
}
