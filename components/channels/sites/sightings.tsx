"use client"

import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import { useRefresh } from "./use-refresh.ts"

export interface SightingItem {
  origin: string
  isAllowed: boolean
  /** ISO 8601. */
  lastSeenAt: string
}

/** The sites whose pages have loaded the chat, the latest first; one that may not show it can be allowed. */
export function Sightings({
  sightings,
  busy,
  allow,
}: {
  sightings: SightingItem[]
  busy: boolean
  allow?: (site: string) => void
}) {
  const { sites } = words.channels
  useRefresh()
  return (
    <>
      <p role="status" className="sr-only">
        {sightings.length > 0 ? sites.updates(sightings.length) : ""}
      </p>
      {sightings.length === 0 ? (
        <p className="text-13 text-muted">{sites.seenNone}</p>
      ) : (
        <ul className="grid divide-y border-y text-13">
          {sightings.map(({ origin, isAllowed, lastSeenAt }) => (
            <li
              key={origin}
              className="flex min-h-12 flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2"
            >
              <span className="grid min-w-0 gap-0.5">
                <span className="break-all">{origin}</span>
                <span className="text-12 text-muted">
                  {sites.seenAt} <RelativeTime at={lastSeenAt} />
                </span>
              </span>
              <span className="flex items-center gap-2">
                <Badge tone={isAllowed ? "success" : "warning"} dot>
                  {isAllowed ? sites.badge : sites.blocked}
                </Badge>
                {!isAllowed && allow && (
                  <Button size="sm" loading={busy} onClick={() => allow(origin)}>
                    {sites.allow}
                    <span className="sr-only">{origin}</span>
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
