import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ConversationFacts } from "#components/conversations/conversation-facts.tsx"
import { EndConversation } from "#components/conversations/end-conversation.tsx"
import { VisitorFacts } from "#components/conversations/visitor-facts.tsx"
import { visitorOf } from "#components/conversations/visitor-of.ts"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { endSession } from "../actions.ts"
import { LiveTranscript } from "../live-transcript.tsx"
import { readTranscript } from "../read-transcript.ts"

export const metadata: Metadata = {
  get title() {
    return words.conversations.transcript
  },
}

export default async function ConversationPage({ params }: { params: Promise<{ session: string }> }) {
  const ctx = await requireSession()
  const transcript = await readTranscript(ctx, (await params).session)
  if (!transcript) notFound()
  const { conversation, visitor } = transcript
  const allowed = may(ctx.principal, "conversations.write")
  return (
    <Page
      title={words.conversations.of(visitorOf(conversation))}
      action={
        <div className="flex flex-wrap gap-2">
          <ButtonLink href="/conversations" variant="ghost">
            {words.conversations.back}
          </ButtonLink>
          {conversation.status !== "ended" && (
            <EndConversation
              end={endSession.bind(null, conversation.id)}
              disabledReason={allowed ? undefined : words.conversations.notAllowed}
            />
          )}
        </div>
      }
      aside={
        <div className="grid gap-8">
          <ConversationFacts conversation={conversation} />
          {visitor && <VisitorFacts visitor={visitor} />}
        </div>
      }
    >
      <LiveTranscript
        ctx={ctx}
        view={transcript}
        className="h-[max(28rem,calc(100dvh-13rem))] rounded-panel border"
      />
    </Page>
  )
}
