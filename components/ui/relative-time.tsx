"use client"

import { use, useEffect, useState } from "react"
import { locale } from "#components/words/in-language.ts"
import { cn } from "./cn.ts"
import { relativeTime } from "./relative-time-text.ts"
import { TimeZone } from "./time-zone.ts"

/** How long ago something was, kept current; the exact time in the reader's zone shows on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const [now, setNow] = useState<number>()
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  const date = new Date(at)
  const zone = use(TimeZone)
  const exact = date.toLocaleString(locale(), {
    ...{ dateStyle: "medium", timeStyle: "medium" },
    ...(zone && { timeZone: zone }),
  })
  return (
    <time
      dateTime={at}
      title={now === undefined ? undefined : exact}
      className={cn("whitespace-nowrap", className)}
      suppressHydrationWarning
    >
      {relativeTime(date.getTime(), now ?? Date.now())}
    </time>
  )
}
