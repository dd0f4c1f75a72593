import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { nameOfAssignee } from "./assignee.ts"
import { type ConversationQuery, conversationAddress } from "./conversation-address.ts"
import { ConversationState } from "./conversation-state.tsx"
import { visitorOf } from "./visitor-of.ts"

/** Conversations as a column beside the one that is open. */
export const InboxRows = ({
  rows,
  query,
  assignees,
}: {
  rows: ConversationView[]
  query: ConversationQuery
  assignees: Assignees
}) => (
  <nav aria-label={words.conversations.list} className="min-h-0 flex-1 overflow-y-auto">
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="border-b">
          <Link
            href={conversationAddress({ ...query, open: row.id })}
            scroll={false}
            aria-current={row.id === query.open ? "true" : undefined}
            data-conversation
            className="relative grid gap-1 px-3 py-2.5 transition-colors focus-visible:-outline-offset-2 hover:bg-surface aria-[current=true]:bg-surface"
          >
            <span className="flex items-baseline justify-between gap-2">
              {/* Said with what else stands here, so that all of it can be spoken to be clicked. */}
              <span className="sr-only">{words.conversations.open(visitorOf(row))}</span>
              <span aria-hidden className="truncate font-medium text-13">
                {visitorOf(row)}
              </span>
              {row.lastMessageAt && (
                <span className="shrink-0 text-12 text-muted">
                  <RelativeTime at={row.lastMessageAt.toISOString()} />
                </span>
              )}
            </span>
            <span className="flex items-center justify-between gap-2 text-12 text-muted">
              <span className="truncate">
                {row.attendedBy || !nameOfAssignee(row.assignedTo, assignees)
                  ? (row.botName ?? words.conversations.noBot)
                  : words.conversations.assign.short(nameOfAssignee(row.assignedTo, assignees) ?? "")}
              </span>
              <ConversationState {...row} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
