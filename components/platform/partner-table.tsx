import { ClientStatus } from "#components/clients/client-status.tsx"
import { Badge } from "#components/ui/badge.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { PartnerUsage } from "#lib/domain/accounts/schema.ts"
import { AgencyAccess } from "./agency-access.tsx"

const COUNTS = ["clients", "bots", "conversations"] as const

/** The agencies of the install with what they and their clients use; an address opens the agency's front page. */
export function PartnerTable({
  partners,
  setSuspended,
}: {
  partners: (PartnerUsage & { address: string | null })[]
  /** Left out for those who may not. */
  setSuspended?: ((id: string, suspended: boolean) => Promise<string | undefined>) | undefined
}) {
  const { agencies, columns, demo } = words.platform
  return (
    <Table label={agencies}>
      <TableHeader>
        <tr>
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.status}</TableHead>
          {COUNTS.map((count) => (
            <TableHead key={count} className="whitespace-normal text-right">
              {columns[count]}
            </TableHead>
          ))}
          {setSuspended && (
            <TableHead>
              <span className="sr-only">{words.platform.access.column}</span>
            </TableHead>
          )}
        </tr>
      </TableHeader>
      <TableBody>
        {partners.map(({ address, ...partner }) => (
          <TableRow key={partner.id}>
            {/* Two lines, so that nothing is cut beside the health of the install. */}
            <TableCell phone="title" className="max-w-48">
              <span className="flex min-w-0 items-center gap-2">
                <span className="truncate font-medium">{partner.name}</span>
                {partner.isDemo && <Badge tone="info">{demo}</Badge>}
              </span>
              {address && (
                <a
                  href={address}
                  className="block truncate rounded-mark text-12 text-muted underline-offset-4 hover:text-text hover:underline"
                >
                  {address.replace(/^https?:\/\//, "")}
                </a>
              )}
            </TableCell>
            <TableCell phone="fact">
              <ClientStatus status={partner.status} />
            </TableCell>
            {COUNTS.map((count) => (
              <TableCell
                key={count}
                {...(count === "clients" && { phone: "fact" as const, label: columns.clients })}
                className="text-right text-muted tabular-nums"
              >
                {partner[count].toLocaleString(locale())}
              </TableCell>
            ))}
            {setSuspended && (
              <TableCell phone="action" className="text-right">
                <AgencyAccess
                  name={partner.name}
                  suspended={partner.status === "suspended"}
                  change={setSuspended.bind(null, partner.id)}
                />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
