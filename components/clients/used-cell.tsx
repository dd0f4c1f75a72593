import { cn } from "#components/ui/cn.ts"
import { TableCell } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"

/** What is used of a limit; it warns from 80 percent on. */
export function UsedCell({
  used,
  limit,
  phone,
}: {
  used: number
  limit: number | null
  /** What it counts, where it is shown on phones as well. */
  phone?: string
}) {
  const share = limit === null ? 0 : limit === 0 ? 1 : used / limit
  const tone = share >= 1 ? "text-danger" : share >= 0.8 ? "text-warning" : "text-muted"
  return (
    <TableCell
      {...(phone !== undefined && { phone: "fact" as const, label: phone })}
      className={cn("whitespace-nowrap text-right tabular-nums", tone)}
    >
      {words.clients.of(used, limit)}
    </TableCell>
  )
}
