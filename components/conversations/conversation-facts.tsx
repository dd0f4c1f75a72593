import type { ReactNode } from "react"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"
import { StatusBadge } from "./status-badge.tsx"

/** Who, where and when, beside the transcript. */
export function ConversationFacts({ conversation }: { conversation: ConversationView }) {
  const { conversations } = words
  const { status, botName, channel, userEmail, startedAt, endedAt, messageCount, sessionId } = conversation
  const facts: [string, ReactNode][] = [
    [conversations.status, <StatusBadge key="status" status={status} />],
    [conversations.bot, botName ?? conversations.noBot],
    [conversations.channel, conversations.channels[channel] ?? channel],
    ...(userEmail ? [[conversations.email, userEmail] satisfies [string, ReactNode]] : []),
    [conversations.messages, messageCount.toLocaleString("en")],
    [conversations.started, <RelativeTime key="started" at={startedAt.toISOString()} />],
    ...(endedAt
      ? [
          [conversations.ended, <RelativeTime key="ended" at={endedAt.toISOString()} />] satisfies [
            string,
            ReactNode,
          ],
        ]
      : []),
    [
      conversations.session,
      <code key="session" className="break-all font-mono text-12">
        {sessionId}
      </code>,
    ],
  ]
  return (
    <section aria-label={conversations.facts}>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-2.5 text-13">
        {facts.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
