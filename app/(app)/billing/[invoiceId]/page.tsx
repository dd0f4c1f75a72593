import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { InvoiceActions } from "#components/billing/invoice-actions.tsx"
import { InvoiceSheet } from "#components/billing/invoice-sheet.tsx"
import { InvoiceState } from "#components/billing/invoice-state.tsx"
import { Page } from "#components/shell/page.tsx"
import { PrintButton } from "#components/ui/print-button.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getInvoice } from "#lib/domain/billing/billing.ts"
import { notePaid, postpone, voidInvoice } from "../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.billing.title
  },
}

type Props = { params: Promise<{ invoiceId: string }> }

/** One invoice of the agency, with what it may do with it. */
export default async function InvoicePage({ params }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const { invoiceId } = await params
  const [invoice, { brand }] = await Promise.all([
    getInvoice(ctx, { id: invoiceId }).catch(nullIfNotFound),
    currentHost(),
  ])
  if (!invoice) notFound()
  const { id, number, state, issuedAt, dueAt } = invoice
  const { back, notAllowed, invoice: texts } = words.billing
  return (
    <Page
      width="text"
      title={texts.title(number)}
      purpose={
        <Link href="/billing" className="rounded-mark underline-offset-4 hover:underline">
          {back}
        </Link>
      }
      badge={<InvoiceState state={state} />}
      action={<PrintButton />}
    >
      <div className="grid grid-cols-1 gap-6">
        <div className="flex flex-wrap gap-2 empty:hidden print:hidden">
          <InvoiceActions
            number={number}
            state={state}
            issued={issuedAt.toISOString().slice(0, 10)}
            due={dueAt.toISOString().slice(0, 10)}
            refusal={may(ctx.principal, "clients.write") ? undefined : notAllowed}
            setPaid={notePaid.bind(null, id)}
            takeBack={voidInvoice.bind(null, id)}
            postpone={postpone.bind(null, id)}
          />
        </div>
        <InvoiceSheet invoice={invoice} brand={brand} />
      </div>
    </Page>
  )
}
