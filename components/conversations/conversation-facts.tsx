import { RelativeTime } from "#components/ui/relative-time.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"
import { type Fact, FactList } from "./fact-list.tsx"
import { PageLink } from "./page-link.tsx"
import { PersonBadge } from "./person-badge.tsx"
import { StatusBadge } from "./status-badge.tsx"

/** Who, where and when, beside the transcript. */
export function ConversationFacts({ conversation }: { conversation: ConversationView }) {
  const conversations = words.conversations
  const { status, botName, channel, userEmail, startedAt, endedAt, messageCount, sessionId } = conversation
  const { page, personAskedAt, personAskedFor } = conversation
  const facts: (Fact | null)[] = [
    [conversations.status, <StatusBadge key="status" status={status} />],
    personAskedAt && [conversations.wants, <PersonBadge key="wants" at={personAskedAt} />],
    personAskedAt && [
      conversations.askedFor,
      conversations.asked[personAskedFor ?? ""] ?? conversations.asked.chosen,
    ],
    [conversations.bot, botName ?? conversations.noBot],
    [conversations.channel, conversations.channels[channel] ?? channel],
    page && [conversations.page, <PageLink key="page" {...page} />],
    userEmail ? [conversations.email, userEmail] : null,
    [conversations.messages, messageCount.toLocaleString(locale())],
    [conversations.started, <RelativeTime key="started" at={startedAt.toISOString()} />],
    endedAt && [conversations.ended, <RelativeTime key="ended" at={endedAt.toISOString()} />],
    [
      conversations.session,
      <code key="session" className="break-all font-mono text-12">
        {sessionId}
      </code>,
    ],
  ]
  return (
    <section aria-label={conversations.facts}>
      <FactList facts={facts.filter((fact) => fact !== null)} />
    </section>
  )
}
