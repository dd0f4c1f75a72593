import { Badge } from "#components/ui/badge.tsx"
import { Progress } from "#components/ui/progress.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"

export interface Use {
  label: string
  used: number
  /** Null: unlimited. */
  limit: number | null
}

/** How much of each limit is used; from 80 percent on it says so in words as well. */
export function PlanUse({ uses }: { uses: Use[] }) {
  const { own } = words.plans
  return (
    <ul className="grid gap-5">
      {uses.map(({ label, used, limit }) => {
        const count = used.toLocaleString(locale())
        if (limit === null)
          return (
            <li key={label} className="flex justify-between gap-3 text-12">
              <span>{label}</span>
              <span className="text-muted tabular-nums">{words.shell.of(count, words.shell.unlimited)}</span>
            </li>
          )
        const share = limit === 0 ? 1 : used / limit
        const tone = share >= 1 ? "danger" : share >= 0.8 ? "warning" : "accent"
        return (
          <li key={label} className="grid gap-2">
            <Progress
              label={label}
              detail={words.shell.of(count, limit.toLocaleString(locale()))}
              value={share}
              tone={tone}
            />
            {tone !== "accent" && (
              <div>
                <Badge tone={tone}>{share >= 1 ? own.full : own.near(Math.floor(share * 100))}</Badge>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
