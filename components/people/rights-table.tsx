import { Check } from "lucide-react"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Role } from "#lib/domain/identity/schema.ts"

/** What each role may do, one task a line. */
export function RightsTable({
  roles,
  rows,
}: {
  roles: readonly Role[]
  rows: { task: string; by: Role[] }[]
}) {
  const people = words.people
  const home = words.home
  return (
    <Table label={people.rights.title}>
      <TableHeader>
        <tr>
          <TableHead>{people.rights.task}</TableHead>
          {roles.map((role) => (
            <TableHead key={role} className="text-center">
              {home.roles[role]}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map(({ task, by }) => (
          <TableRow key={task}>
            <TableCell phone="title">{task}</TableCell>
            {roles.map((role) => (
              <TableCell key={role} className="text-center">
                {by.includes(role) ? (
                  <>
                    <Check aria-hidden className="mx-auto size-4" />
                    <span className="sr-only">{people.rights.yes}</span>
                  </>
                ) : (
                  <span className="sr-only">{people.rights.no}</span>
                )}
              </TableCell>
            ))}
            <TableCell phone="fact" className="md:hidden">
              {by.map((role) => home.roles[role]).join(", ")}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
