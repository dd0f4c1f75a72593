import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { InvoiceSheet } from "#components/billing/invoice-sheet.tsx"
import { InvoiceState } from "#components/billing/invoice-state.tsx"
import { Page } from "#components/shell/page.tsx"
import { PrintButton } from "#components/ui/print-button.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getOwnInvoice } from "#lib/domain/billing/billing.ts"

export const metadata: Metadata = {
  get title() {
    return words.billing.own.title
  },
}

type Props = { params: Promise<{ invoiceId: string }> }

/** One invoice that the account got from its agency, to be read, printed and paid. */
export default async function OwnInvoicePage({ params }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind !== "customer") notFound()
  const { invoiceId } = await params
  const [invoice, { brand }] = await Promise.all([
    getOwnInvoice(ctx, { id: invoiceId }).catch(nullIfNotFound),
    currentHost(),
  ])
  if (!invoice) notFound()
  return (
    <Page
      width="text"
      title={words.billing.invoice.title(invoice.number)}
      purpose={
        <Link href="/settings/plan" className="rounded-mark underline-offset-4 hover:underline">
          {words.plans.own.title}
        </Link>
      }
      badge={<InvoiceState state={invoice.state} />}
      action={<PrintButton />}
    >
      <InvoiceSheet invoice={invoice} brand={brand} />
    </Page>
  )
}
