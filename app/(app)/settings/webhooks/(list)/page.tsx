import type { Metadata } from "next"
import { Page } from "#components/shell/page.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { CreateWebhook } from "#components/webhooks/create-webhook.tsx"
import { WebhookTable } from "#components/webhooks/webhook-table.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listEndpoints } from "#lib/domain/webhooks/webhooks.ts"
import { createWebhook } from "../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.webhooks.title
  },
}

/** Addresses that are told what happens in the account. */
export default async function WebhooksPage() {
  const ctx = await requireSession()
  const webhooks = await listEndpoints(ctx, {})
  const allowed = may(ctx.principal, "webhooks.write")
  const create = (
    <CreateWebhook action={createWebhook} disabledReason={allowed ? undefined : words.webhooks.notAllowed} />
  )
  return (
    <Page title={words.webhooks.title} purpose={words.webhooks.purpose} action={create}>
      {webhooks.length > 0 ? (
        <WebhookTable webhooks={webhooks} />
      ) : (
        <EmptyState
          drawing={<Drawing of="webhook" />}
          title={words.webhooks.empty.title}
          text={words.webhooks.empty.text}
        />
      )}
    </Page>
  )
}
