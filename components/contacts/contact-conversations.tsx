import Link from "next/link"
import { ConversationState } from "#components/conversations/conversation-state.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { ContactProfile } from "#lib/domain/contacts/schema.ts"

/** What a contact talked about and with whom, the latest first; each leads to its conversation. */
export function ContactConversations({
  profile: { conversations, conversationCount },
}: {
  profile: ContactProfile
}) {
  const { profile, channels } = words.contacts
  return (
    <section className="grid gap-3" aria-labelledby="contact-conversations">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id="contact-conversations" className="font-medium text-14">
          {profile.conversations}
        </h2>
        {conversationCount > 0 && (
          <span className="text-12 text-muted">
            {profile.conversationsOf(conversations.length, conversationCount)}
          </span>
        )}
      </div>
      {conversations.length === 0 ? (
        <p className="text-13 text-muted">{profile.noConversations}</p>
      ) : (
        <ul className="divide-y overflow-clip rounded-panel border">
          {conversations.map(
            ({ id, botName, channel, status, personAskedAt, messageCount, lastMessageAt, createdAt }) => (
              <li key={id}>
                <Link
                  href={`/conversations/${id}`}
                  className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-2 text-13 hover:bg-surface focus-visible:-outline-offset-2"
                >
                  <span className="min-w-0 flex-1 truncate font-medium max-sm:basis-full">
                    {botName ?? words.conversations.noBot}
                    <span className="font-normal text-muted"> · {channels[channel] ?? channel}</span>
                  </span>
                  <ConversationState status={status} personAskedAt={personAskedAt} />
                  <span className="text-12 text-muted tabular-nums">{profile.messages(messageCount)}</span>
                  <span className="text-12 text-muted">
                    <RelativeTime at={(lastMessageAt ?? createdAt).toISOString()} />
                  </span>
                </Link>
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  )
}
