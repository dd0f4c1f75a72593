import Link from "next/link"
import type { PlanUsage } from "#components/shell/nav.ts"
import { PlanMeters } from "#components/shell/plan-usage.tsx"
import * as words from "#components/words/words.ts"

/** What the plan still allows, and the way to the first bots. */
export function UsageAside({
  plan,
  meters,
  bots,
}: {
  plan: string
  meters: PlanUsage["meters"]
  bots: { id: string; name: string; isActive: boolean }[]
}) {
  const { usage, yourBots } = words.home
  return (
    <div className="grid grid-cols-1 gap-8">
      <section id="usage" aria-labelledby="usage-title" className="grid scroll-mt-6 gap-4">
        <div className="grid gap-1">
          <h2 id="usage-title" className="font-medium text-14">
            {usage.title}
          </h2>
          <p className="text-13 text-muted">{usage.text(plan)}</p>
        </div>
        <PlanMeters meters={meters} />
      </section>
      {bots.length > 0 && (
        <nav aria-labelledby="your-bots" className="grid grid-cols-1 gap-2">
          <h2 id="your-bots" className="font-medium text-14">
            {yourBots}
          </h2>
          <ul className="-mx-2 grid grid-cols-1 gap-px">
            {bots.map(({ id, name, isActive }) => (
              <li key={id}>
                <Link
                  href={`/bots/${id}`}
                  className="flex h-8 items-center justify-between gap-2 rounded-control px-2 text-13 transition-colors hover:bg-hover"
                >
                  <span className="truncate">{name || words.bots.untitled}</span>
                  {!isActive && <span className="text-12 text-muted">{words.bots.status.off}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
