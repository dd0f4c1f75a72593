import { SettingsSection } from "#components/shell/settings-section.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { Erasure } from "#lib/domain/privacy/schema.ts"

const { erasures: texts } = words.privacy

/** What was erased when, the latest first: numbers alone. */
export function ErasureList({ erasures }: { erasures: Erasure[] }) {
  return (
    <SettingsSection title={texts.title} description={texts.text}>
      {erasures.length ? (
        <ul className="divide-y">
          {erasures.map((erasure) => (
            <li key={erasure.id} className="grid gap-0.5 py-3 first:pt-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-13">
                <span className="font-medium">{texts.kinds[erasure.kind]}</span>
                <span className="text-muted">
                  <RelativeTime at={erasure.createdAt.toISOString()} />
                </span>
              </div>
              <p className="text-13 text-muted">{countsOf(erasure)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-13 text-muted">{texts.none}</p>
      )}
    </SettingsSection>
  )
}

const countsOf = ({ counts }: Erasure): string =>
  Object.entries(counts)
    .map(([what, rows]) => texts.counted(what, rows))
    .join(", ")
