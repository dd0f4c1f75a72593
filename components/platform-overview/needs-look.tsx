import Link from "next/link"
import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { Look, LookKind } from "#lib/domain/platform/schema.ts"

const TONES: Record<LookKind, "danger" | "warning"> = {
  "late-jobs": "danger",
  "failed-jobs": "warning",
  "failing-domains": "warning",
  "stopped-webhooks": "warning",
  "unpriced-calls": "warning",
  "no-backup": "warning",
  "no-mail": "warning",
}

/** Where something can be done about it on a page. */
const PLACES: Partial<Record<LookKind, string>> = {
  "late-jobs": "/platform/jobs",
  "failed-jobs": "/platform/jobs",
  "unpriced-calls": "/platform/prices",
}

/** What of the install needs its administrators, each with what to do. */
export function NeedsLook({ look }: { look: Look[] }) {
  const texts = words.platform.overview.look
  return (
    <section aria-labelledby="look" className="grid grid-cols-1 gap-3">
      <h2 id="look" className="font-medium text-14">
        {texts.title}
      </h2>
      {look.length === 0 ? (
        <div className="grid gap-0.5 border-y py-4">
          <p className="text-13">{texts.well}</p>
          <p className="text-13 text-muted">{texts.wellText}</p>
        </div>
      ) : (
        <ul className="divide-y rounded-panel border">
          {look.map(({ kind, count }) => {
            const { title, what } = texts.kinds[kind]
            const place = PLACES[kind]
            return (
              <li key={kind} className="relative flex flex-wrap gap-x-3 gap-y-1 px-4 py-3 hover:bg-hover">
                <Badge tone={TONES[kind]} dot>
                  {texts[TONES[kind]]}
                </Badge>
                <span className="grid min-w-0 flex-1 basis-64 gap-0.5">
                  {place ? (
                    <Link
                      href={place}
                      className="rounded-mark font-medium text-14 after:absolute after:inset-0"
                    >
                      {title(count)}
                    </Link>
                  ) : (
                    <span className="font-medium text-14">{title(count)}</span>
                  )}
                  <span className="text-13 text-muted">{what}</span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
