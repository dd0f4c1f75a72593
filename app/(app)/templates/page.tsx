import { Plus } from "lucide-react"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TemplateTable } from "#components/bot-templates/template-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listTemplates } from "#lib/domain/bot-templates/bot-templates.ts"

export const metadata: Metadata = {
  get title() {
    return words.botTemplates.title
  },
}

export default async function TemplatesPage() {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const templates = await listTemplates(ctx, {})
  const { title, purpose, create, notAllowed, empty } = words.botTemplates
  const add = may(ctx.principal, "clients.write") ? (
    <ButtonLink href="/templates/new" variant="primary">
      <Plus aria-hidden />
      {create}
    </ButtonLink>
  ) : (
    <Button variant="primary" disabledReason={notAllowed}>
      <Plus aria-hidden />
      {create}
    </Button>
  )
  return (
    <Page title={title} purpose={purpose} action={templates.length > 0 && add}>
      {templates.length > 0 ? (
        <TemplateTable templates={templates} />
      ) : (
        <EmptyState drawing={<Drawing of="bot" />} title={empty.title} text={empty.text} action={add} />
      )}
    </Page>
  )
}
