import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { RefreshWhile } from "#components/knowledge/refresh-while.tsx"
import { Page } from "#components/shell/page.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { DeliveryTable } from "#components/webhooks/delivery-table.tsx"
import { hostOf } from "#components/webhooks/host-of.ts"
import { WebhookActions } from "#components/webhooks/webhook-actions.tsx"
import { WebhookFacts } from "#components/webhooks/webhook-facts.tsx"
import { WebhookNotice } from "#components/webhooks/webhook-notice.tsx"
import { WebhookStatus } from "#components/webhooks/webhook-status.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { getEndpoint } from "#lib/domain/webhooks/webhooks.ts"
import { changesOf } from "./changes-of.ts"
import { OpenDelivery } from "./open-delivery.tsx"
import { found, logAddress, PER_PAGE, progressOf, readLog } from "./read-log.ts"

export const metadata: Metadata = {
  get title() {
    return words.webhooks.title
  },
}

type Props = {
  params: Promise<{ webhookId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One webhook and the log of what it was sent. */
export default async function WebhookPage({ params, searchParams }: Props) {
  const ctx = await requireSession()
  const webhook = await found(getEndpoint(ctx, { id: (await params).webhookId }))
  if (!webhook) notFound()
  const { id, url, description, events } = webhook
  const query = await searchParams
  const [before, open] = [query.before, query.delivery].map((value) =>
    typeof value === "string" ? value : undefined,
  )
  const deliveries = await readLog(ctx, id, before)
  const isAllowed = may(ctx.principal, "webhooks.write")
  const isOff = webhook.disabledAt !== null
  const last = deliveries.length === PER_PAGE ? deliveries.at(-1)?.id : undefined
  const say = words.webhooks.deliveries
  return (
    <Page
      title={hostOf(url)}
      purpose={description}
      badge={<WebhookStatus webhook={webhook} />}
      action={
        isAllowed && <WebhookActions webhook={{ url, description, events, isOff }} changes={changesOf(id)} />
      }
      aside={<WebhookFacts webhook={webhook} />}
    >
      <WebhookNotice webhook={webhook} />
      <h2 className="font-medium text-14">{say.title}</h2>
      <p className="mb-3 text-13 text-muted">{say.lead}</p>
      {deliveries.length > 0 ? (
        <DeliveryTable
          deliveries={deliveries}
          addressOf={(delivery) => logAddress(id, { before, delivery })}
          open={open}
        />
      ) : (
        <EmptyState drawing={<Drawing of="webhook" />} title={say.none.title} text={say.none.text} />
      )}
      <Pagination next={last && logAddress(id, { before: last })} previous={before && logAddress(id, {})} />
      <RefreshWhile {...progressOf(deliveries, webhook)} of="deliveries" />
      {open && (
        <OpenDelivery
          ctx={ctx}
          webhook={webhook}
          id={open}
          back={logAddress(id, { before })}
          mayReplay={isAllowed}
        />
      )}
    </Page>
  )
}
