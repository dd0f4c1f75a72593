import Link from "next/link"
import type { ReactNode } from "react"
import { Table, TableBody, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"

export interface Bar {
  key: string
  name: ReactNode
  value: number
  /** How the value is written. */
  text: string
  href?: string | undefined
}

/** A table whose rows are bars: the name and the number stand on them, so that the chart is its own table. */
export function BarTable({
  label,
  columns,
  bars,
}: {
  label: string
  columns: [string, string]
  bars: Bar[]
}) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <Table label={label}>
      <TableHeader>
        <tr>
          <TableHead>{columns[0]}</TableHead>
          <TableHead className="w-24 text-right">{columns[1]}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {bars.map(({ key, name, value, text, href }) => (
          <TableRow key={key} className="max-md:min-h-10">
            <td className="relative h-9 max-w-0 border-b px-3 max-md:h-auto max-md:max-w-none max-md:flex-1 max-md:border-b-0 max-md:px-0">
              <span
                aria-hidden
                className="absolute inset-y-1 left-1 rounded-mark bg-accent-soft max-md:-inset-y-1 max-md:left-0"
                style={{ width: `calc(${(value / most) * 100}% - 0.5rem)` }}
              />
              <span className="relative block truncate">
                {href ? (
                  <Link href={href} className="rounded-mark hover:underline">
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </span>
            </td>
            <td className="w-24 border-b px-3 text-right font-medium tabular-nums max-md:w-auto max-md:border-b-0 max-md:px-0">
              {text}
            </td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
