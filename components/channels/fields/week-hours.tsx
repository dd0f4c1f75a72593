"use client"

import { Plus, X } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Input } from "#components/ui/input.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { OpenTime } from "#lib/domain/handover/schema.ts"
import { useSetting } from "../use-draft.ts"

const DAYS = [1, 2, 3, 4, 5, 6, 7]
/** How often a day is interrupted at most. */
const MOST = 4

/** When somebody is there, day by day: from when until when, once or several times. */
export function WeekHours() {
  const { value, set, error, disabled } = useSetting<OpenTime[] | null>("person.hours")
  const hours = value ?? []
  const say = words.widget.hours
  const change = (index: number, part: Partial<OpenTime>) =>
    set(hours.map((span, at) => (at === index ? { ...span, ...part } : span)))
  const add = (day: number) => {
    const last = hours.filter((span) => span.day === day).at(-1)
    const span = last ? { day, from: last.to, to: "24:00" } : { day, from: "09:00", to: "17:00" }
    set([...hours, span].sort((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1)))
  }
  return (
    <div className="grid gap-1">
      <ul className="divide-y rounded-panel border">
        {DAYS.map((day) => {
          const spans = hours.flatMap((span, index) => (span.day === day ? [{ ...span, index }] : []))
          return (
            <li key={day} className="flex items-start gap-3 px-3 py-1.5">
              <span className="flex h-8 w-24 shrink-0 items-center text-13">{nameOfDay(day)}</span>
              <div className="grid min-w-0 flex-1 gap-1.5">
                {spans.length === 0 && (
                  <span className="flex h-8 items-center text-13 text-muted">{say.closed}</span>
                )}
                {spans.map(({ index, from, to }) => (
                  <div key={index} className="flex flex-wrap items-center gap-1.5">
                    <Time
                      label={say.from(nameOfDay(day))}
                      value={from}
                      disabled={disabled}
                      onChange={(time) => change(index, { from: time })}
                    />
                    <span aria-hidden className="text-muted">
                      –
                    </span>
                    <Time
                      label={say.to(nameOfDay(day))}
                      value={to}
                      disabled={disabled}
                      onChange={(time) => change(index, { to: time === "00:00" ? "24:00" : time })}
                    />
                    {!disabled && (
                      <IconButton
                        size="sm"
                        label={say.remove(nameOfDay(day), from, to)}
                        onClick={() => set(hours.filter((_, at) => at !== index))}
                      >
                        <X />
                      </IconButton>
                    )}
                  </div>
                ))}
              </div>
              {!disabled && spans.length < MOST && (
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={say.addOn(nameOfDay(day))}
                  onClick={() => add(day)}
                >
                  <Plus aria-hidden />
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {error && (
        <p role="alert" className="text-12 text-danger">
          {error}
        </p>
      )}
    </div>
  )
}

const Time = ({
  label,
  value,
  disabled,
  onChange,
}: {
  label: string
  value: string
  disabled: boolean
  onChange: (time: string) => void
}) => (
  <Input
    type="time"
    aria-label={label}
    // The end of a day is its last minute's, which clocks show as the next day's first.
    value={value === "24:00" ? "00:00" : value}
    disabled={disabled}
    required
    onChange={(event) => event.target.value && onChange(event.target.value)}
    className="w-24 tabular-nums"
  />
)

/** Of 1 for Monday to 7; the first of June 2026 was a Monday. */
const nameOfDay = (day: number) =>
  new Date(Date.UTC(2026, 5, day)).toLocaleDateString(locale(), { weekday: "long", timeZone: "UTC" })
