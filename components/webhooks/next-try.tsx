"use client"

import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"

/** When a delivery is tried next; one that is due is being sent. */
export function NextTry({ at }: { at: string }) {
  const wait = new Date(at).getTime() - Date.now()
  if (wait >= 60_000) return <RelativeTime at={at} />
  const { waiting, soon } = words.webhooks.deliveries
  return <span suppressHydrationWarning>{wait > 0 ? soon : waiting}</span>
}
