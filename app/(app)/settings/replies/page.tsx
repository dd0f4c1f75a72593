import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ReplyDialog } from "#components/saved-replies/reply-dialog.tsx"
import { ReplyTable } from "#components/saved-replies/reply-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listSavedReplies } from "#lib/domain/inbox/inbox.ts"
import { addReply, changeReply, removeReply } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.savedReplies.title
  },
}

export default async function RepliesPage() {
  const ctx = await requireSession()
  if (ctx.account.kind === "platform") notFound()
  const replies = await listSavedReplies(ctx, {})
  const allowed = may(ctx.principal, "conversations.write")
  const texts = words.savedReplies
  return (
    <Page
      title={texts.title}
      purpose={texts.purpose}
      action={
        <ReplyDialog action={addReply} disabledReason={allowed ? undefined : words.savedReplies.notAllowed} />
      }
    >
      {replies.length > 0 ? (
        <ReplyTable
          replies={replies}
          change={allowed ? changeReply : undefined}
          remove={allowed ? removeReply : undefined}
        />
      ) : (
        <EmptyState
          drawing={<Drawing of="conversations" />}
          title={texts.empty.title}
          text={texts.empty.text}
        />
      )}
    </Page>
  )
}
