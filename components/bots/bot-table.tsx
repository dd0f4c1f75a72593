import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { BotStatus } from "./bot-status.tsx"

/** The bots of an account; a row leads to its bot. */
export function BotTable({ bots }: { bots: Bot[] }) {
  const { title, columns } = words.bots
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.status}</TableHead>
          <TableHead>{columns.channel}</TableHead>
          <TableHead>{columns.language}</TableHead>
          <TableHead className="text-right">{columns.updated}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {bots.map((bot) => (
          <TableRow key={bot.id} className="relative">
            <TableCell phone="title" className="max-w-96">
              <div className="flex items-baseline gap-3">
                {/* The link covers its row. */}
                <Link
                  href={`/bots/${bot.id}`}
                  className="max-w-full shrink-0 truncate rounded-mark font-medium after:absolute after:inset-0"
                >
                  {bot.name || words.bots.untitled}
                </Link>
                <span className="truncate text-12 text-muted max-md:hidden">{bot.description}</span>
              </div>
            </TableCell>
            <TableCell phone="fact">
              <BotStatus bot={bot} />
            </TableCell>
            <TableCell className="text-muted">
              {words.conversations.channels[bot.channelType] ?? bot.channelType}
            </TableCell>
            <TableCell className="text-muted">{words.bots.languages[bot.language]}</TableCell>
            <TableCell phone="fact" className="text-right text-muted">
              <RelativeTime at={bot.updatedAt.toISOString()} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
