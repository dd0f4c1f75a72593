import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MailForm } from "#components/branding/mail-form.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { homeOf } from "#lib/domain/branding/branding.ts"
import { canMail, getSender } from "#lib/domain/mail/mail.ts"
import { brandingTabs } from "../branding-tabs.ts"
import { saveMail } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.branding.mail.title
  },
}

/** How an agency's mails are sent: in whose name, and by which server. */
export default async function MailPage() {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const [sender, { brand }] = await Promise.all([getSender(ctx, {}), homeOf(ctx.account.id)])
  const allowed = may(ctx.principal, "ownership.write")
  const { title, purpose, notAllowed, off } = words.branding.mail
  return (
    <Page title={title} purpose={allowed ? purpose : notAllowed} tabs={brandingTabs()}>
      {!canMail() && (
        <p
          role="status"
          className="mb-6 rounded-control border border-warning-border bg-warning-soft px-3 py-2 text-13"
        >
          {off}
        </p>
      )}
      <MailForm
        action={saveMail}
        sender={sender}
        brand={brand.name}
        testTo={ctx.user.email}
        disabled={!allowed || !canMail()}
      />
    </Page>
  )
}
