import { ChevronLeft, ChevronRight } from "lucide-react"
import Link from "next/link"
import { buttonStyle } from "#components/ui/button-style.ts"
import * as words from "#components/words/words.ts"
import { monthText } from "./formats.ts"
import { monthBeside, type UsageQuery, usageAddress } from "./usage-address.ts"

/** The month that is shown, between those before and after it. */
export function MonthLinks({ query }: { query: UsageQuery }) {
  const usage = words.usage
  const [earlier, later] = [monthBeside(query.month, -1), monthBeside(query.month, 1)]
  return (
    <nav aria-label={usage.months} className="flex items-center gap-1">
      <Beside
        month={earlier}
        label={earlier && usage.earlier(monthText(earlier))}
        query={query}
        icon={<ChevronLeft aria-hidden />}
      />
      <h2 className="min-w-40 text-center font-medium text-14">{monthText(query.month)}</h2>
      <Beside
        month={later}
        label={later && usage.later(monthText(later))}
        query={query}
        icon={<ChevronRight aria-hidden />}
      />
    </nav>
  )
}

function Beside({
  month,
  label,
  query,
  icon,
}: {
  month: string | null
  label: string | null
  query: UsageQuery
  icon: React.ReactNode
}) {
  const style = buttonStyle({ size: "sm", square: true })
  if (!month || !label) return <span className="size-7" />
  return (
    <Link href={usageAddress({ ...query, month })} scroll={false} aria-label={label} className={style}>
      {icon}
    </Link>
  )
}
