"use client"

import { RelativeTime } from "#components/ui/relative-time.tsx"
import { words } from "#components/words/words.ts"

/** When a delivery is tried next; one that is due is being sent. */
export const NextTry = ({ at }: { at: string }) =>
  new Date(at).getTime() <= Date.now() ? (
    <span suppressHydrationWarning>{words.webhooks.deliveries.waiting}</span>
  ) : (
    <RelativeTime at={at} />
  )
