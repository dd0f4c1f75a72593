import Link from "next/link"
import { Progress } from "#components/ui/progress.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { PlanUsage as Usage } from "./nav.ts"

/** How much of the plan is used; a meter warns from 80 percent on. */
export function PlanUsage({ usage }: { usage: Usage }) {
  return (
    <Link
      href={usage.href}
      className="grid gap-2.5 rounded-control border bg-background p-2.5 transition-colors hover:border-border-strong"
    >
      <span className="flex justify-between text-12">
        <span className="text-muted">{words.shell.plan}</span>
        <span className="font-medium">{usage.plan}</span>
      </span>
      <PlanMeters meters={usage.meters} />
    </Link>
  )
}

/** The meters alone, one below the other. */
export function PlanMeters({ meters }: Pick<Usage, "meters">) {
  return meters.map(({ label, used, limit }) => {
    const share = limit === null ? 0 : limit === 0 ? 1 : used / limit
    const detail = words.shell.of(
      used.toLocaleString(locale()),
      limit === null ? words.shell.unlimited : limit.toLocaleString(locale()),
    )
    const tone = share >= 1 ? "danger" : share >= 0.8 ? "warning" : "accent"
    return <Progress key={label} label={label} detail={detail} value={share} tone={tone} />
  })
}
