import { Plot, type Series } from "#components/charts/plot.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"

const SAMPLE: Series[] = [
  { name: "now", tone: "accent", total: 0, values: [4, 6, 5, 9, 8, 12, 11, 15, 13, 18] },
  { name: "before", tone: "faint", dashed: true, total: 0, values: [3, 4, 5, 5, 7, 6, 8, 9, 9, 10] },
]

/** What will stand here, with a small picture of it, and the way there. */
export function NothingYet({ install, all }: { install: string; all: string | undefined }) {
  const { empty } = words.analytics
  return (
    <EmptyState
      drawing={
        <figure className="grid gap-1">
          <div aria-hidden className="relative h-20 w-64 border-b">
            <Plot series={SAMPLE} top={20} />
          </div>
          <figcaption className="text-12 text-muted">{empty.sample}</figcaption>
        </figure>
      }
      title={empty.title}
      text={empty.text}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink href={install}>{empty.action}</ButtonLink>
          {all && (
            <ButtonLink variant="secondary" href={all}>
              {empty.all}
            </ButtonLink>
          )}
        </div>
      }
    />
  )
}
