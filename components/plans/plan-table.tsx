import Link from "next/link"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { Plan } from "#lib/domain/plans/schema.ts"
import { PlanActions, type PlanDeeds } from "./plan-actions.tsx"
import { limitLines } from "./plan-limits.ts"
import { PlanStates } from "./plan-states.tsx"
import { priceLine } from "./price.ts"

/** What an agency sells, in its own order; a row leads to its plan. `deeds` are absent where the reader may not. */
export function PlanTable({ plans, deeds }: { plans: Plan[]; deeds?: PlanDeeds | undefined }) {
  const { columns, title } = words.plans
  const sold = plans.filter(({ archivedAt }) => archivedAt === null)
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.price}</TableHead>
          <TableHead>{columns.limits}</TableHead>
          <TableHead className="text-right">{columns.clients}</TableHead>
          {deeds && <TableHead className="w-12" />}
        </tr>
      </TableHeader>
      <TableBody>
        {plans.map((plan) => (
          <TableRow key={plan.id} className="relative">
            <TableCell phone="title" className="max-w-72">
              <span className="flex min-w-0 flex-wrap items-center gap-2">
                {/* The link covers its row. */}
                <Link
                  href={`/plans/${plan.id}`}
                  className="min-w-0 truncate rounded-mark font-medium after:absolute after:inset-0"
                >
                  {plan.name}
                </Link>
                <PlanStates plan={plan} />
              </span>
            </TableCell>
            <TableCell phone="fact" className="whitespace-nowrap tabular-nums">
              {priceLine(plan)}
            </TableCell>
            <TableCell className="max-w-0 truncate text-muted md:w-2/5">
              {limitLines(plan.limits).join(" · ")}
            </TableCell>
            <TableCell phone="fact" label={columns.clients} className="text-right text-muted tabular-nums">
              {plan.clients.toLocaleString(locale())}
            </TableCell>
            {deeds && (
              <TableCell phone="action" className="relative text-right">
                <PlanActions plan={plan} place={sold.indexOf(plan)} last={sold.length - 1} deeds={deeds} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
