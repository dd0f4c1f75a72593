"use client"

import { toast } from "sonner"
import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

interface Shown {
  id: string
  number: number
  note: string
  author: string | null
  /** ISO 8601. */
  createdAt: string
  isCurrent: boolean
}
/** Answers with the reason where it fails. */
type ReleaseAction = (releaseId: string) => Promise<string | undefined>

/** What was deployed of a flow, the latest first, each to be made live again or loaded into the draft. */
export function ReleaseList({
  releases,
  use,
  restore,
  stop,
  disabled,
}: {
  releases: readonly Shown[]
  use: ReleaseAction
  restore: ReleaseAction
  stop: () => Promise<string | undefined>
  disabled: boolean
}) {
  const [pending, start] = useSingleTransition()
  const text = words.flows.releases
  const run = (action: () => Promise<string | undefined>, told: string) =>
    start(async () => {
      const failure = await orOffline(action())
      if (failure) toast.error(failure)
      else toast.success(told)
    })
  const isLive = releases.some(({ isCurrent }) => isCurrent)
  return (
    <section aria-label={text.title} className="grid content-start gap-3">
      <h2 className="font-semibold text-15">{text.title}</h2>
      {!isLive && <p className="text-13 text-muted">{text.none}</p>}
      {releases.length > 0 && (
        <ol className="divide-y rounded-panel border">
          {releases.map(({ id, number, note, author, createdAt, isCurrent }) => (
            <li key={id} className="grid gap-1.5 px-4 py-3 text-13">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {text.number(number)}
                {isCurrent && (
                  <Badge tone="success" dot>
                    {text.current}
                  </Badge>
                )}
              </p>
              {note && <p className="break-words">{note}</p>}
              <p className="text-12 text-muted">
                <RelativeTime at={createdAt} /> {author && text.by(author)}
              </p>
              {!disabled && (
                <p className="flex flex-wrap gap-1.5">
                  {isCurrent ? (
                    <Button
                      size="sm"
                      variant="ghost"
                      loading={pending}
                      onClick={() => run(stop, text.stopped)}
                    >
                      {text.stop}
                    </Button>
                  ) : (
                    <Button size="sm" loading={pending} onClick={() => run(() => use(id), text.used(number))}>
                      {text.use}
                    </Button>
                  )}
                  <Button
                    size="sm"
                    variant="ghost"
                    loading={pending}
                    onClick={() => run(() => restore(id), text.restored(number))}
                  >
                    {text.restore}
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
