import Link from "next/link"
import { ChooseRow } from "#components/ui/choose-row.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { nameOfAssignee } from "./assignee.ts"
import { type ConversationQuery, conversationAddress } from "./conversation-address.ts"
import { ConversationState } from "./conversation-state.tsx"
import { visitorOf } from "./visitor-of.ts"

/** Conversations, newest first; a row opens its transcript in the drawer and keeps the filters. */
export const ConversationTable = ({
  rows,
  query,
  assignees,
  canChoose,
}: {
  rows: ConversationView[]
  query: ConversationQuery
  assignees: Assignees
  /** Whether rows can be chosen, for what is done to several. */
  canChoose: boolean
}) => (
  <Table label={words.conversations.list}>
    <TableHeader>
      <tr>
        {canChoose && (
          <TableHead className="w-9 pr-0">
            <span className="sr-only">{words.conversations.bulk.choose}</span>
          </TableHead>
        )}
        <TableHead>{words.conversations.visitor}</TableHead>
        <TableHead>{words.conversations.status}</TableHead>
        <TableHead>{words.conversations.assign.title}</TableHead>
        <TableHead>{words.conversations.bot}</TableHead>
        <TableHead>{words.conversations.channel}</TableHead>
        <TableHead className="text-right">{words.conversations.messages}</TableHead>
        <TableHead>{words.conversations.last}</TableHead>
      </tr>
    </TableHeader>
    <TableBody>
      {rows.map((row) => (
        <TableRow key={row.id} className={row.id === query.open ? "relative bg-surface" : "relative"}>
          {canChoose && (
            <TableCell className="pr-0">
              <ChooseRow
                name="conversation"
                value={row.id}
                label={words.conversations.bulk.chooseOne(visitorOf(row))}
              />
            </TableCell>
          )}
          <TableCell phone="title" className="max-w-72">
            <Link
              href={conversationAddress({ ...query, open: row.id })}
              scroll={false}
              data-conversation
              aria-current={row.id === query.open ? "true" : undefined}
              aria-label={words.conversations.open(visitorOf(row))}
              className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-control focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
            >
              {visitorOf(row)}
            </Link>
          </TableCell>
          <TableCell phone="fact">
            <ConversationState {...row} />
          </TableCell>
          <TableCell phone="fact" className="max-w-40 truncate">
            {nameOfAssignee(row.assignedTo, assignees) ?? (
              <span className="text-muted max-sm:hidden">{words.conversations.assign.nobody}</span>
            )}
          </TableCell>
          <TableCell phone="fact" className="max-w-56 truncate">
            {row.botName ?? <span className="text-muted">{words.conversations.noBot}</span>}
          </TableCell>
          <TableCell className="text-muted">
            {words.conversations.channels[row.channel] ?? row.channel}
          </TableCell>
          <TableCell className="text-right tabular-nums">
            {row.messageCount.toLocaleString(locale())}
          </TableCell>
          <TableCell phone="fact" className="text-muted">
            {row.lastMessageAt ? (
              <RelativeTime at={row.lastMessageAt.toISOString()} />
            ) : (
              words.conversations.none
            )}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
)
