import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"

/** The latest few conversations, each leading to its transcript. */
export function RecentConversations({ conversations }: { conversations: ConversationView[] }) {
  const { recent } = words.home
  return (
    <section aria-labelledby="recent" className="grid grid-cols-1 gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="recent" className="font-medium text-14">
          {recent.title}
        </h2>
        {conversations.length > 0 && (
          <Link
            href="/conversations"
            className="rounded-mark text-13 text-accent-text underline-offset-2 hover:underline"
          >
            {recent.all}
          </Link>
        )}
      </div>
      {conversations.length === 0 ? (
        <p className="border-y py-4 text-13 text-muted">{recent.empty}</p>
      ) : (
        <Table label={recent.title}>
          <TableHeader>
            <tr>
              <TableHead>{recent.columns.visitor}</TableHead>
              <TableHead>{recent.columns.bot}</TableHead>
              <TableHead className="text-right">{recent.columns.messages}</TableHead>
              <TableHead className="text-right">{recent.columns.last}</TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {conversations.map((conversation) => (
              <Row key={conversation.id} conversation={conversation} />
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  )
}

function Row({ conversation }: { conversation: ConversationView }) {
  const { id, userName, userEmail, userIdentifier, botName, messageCount, lastMessageAt, startedAt } =
    conversation
  return (
    <TableRow>
      <TableCell phone="title" className="max-w-56 truncate">
        <Link href={`/conversations/${id}`} className="rounded-mark font-medium hover:underline">
          {userName ?? userEmail ?? userIdentifier ?? words.conversations.anonymous}
        </Link>
      </TableCell>
      <TableCell phone="fact" className="max-w-48 truncate text-muted">
        {botName ?? words.conversations.noBot}
      </TableCell>
      <TableCell className="text-right tabular-nums">{messageCount.toLocaleString(locale())}</TableCell>
      <TableCell phone="fact" className="text-right text-muted">
        <RelativeTime at={(lastMessageAt ?? startedAt).toISOString()} />
      </TableCell>
    </TableRow>
  )
}
