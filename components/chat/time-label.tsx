"use client"

import { useEffect, useState } from "react"
import { locale } from "#components/words/in-language.ts"

const day = 86_400_000

/** "14:05" today, "Mon 14:05" this week, else with the date; in the reader's zone, so only after hydration. */
export function TimeLabel({ at }: { at: string }) {
  const [text, setText] = useState("\u00a0")
  useEffect(() => setText(timeLabel(new Date(at), new Date())), [at])
  return <time dateTime={at}>{text}</time>
}

function timeLabel(at: Date, now: Date) {
  const time = { hour: "2-digit", minute: "2-digit", hour12: false } as const
  if (at.toDateString() === now.toDateString()) return at.toLocaleTimeString(locale(), time)
  const near = now.getTime() - at.getTime() < 6 * day
  return at.toLocaleString(
    locale(),
    near ? { weekday: "short", ...time } : { day: "numeric", month: "short", year: "numeric", ...time },
  )
}
