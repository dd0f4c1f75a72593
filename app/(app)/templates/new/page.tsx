import type { Metadata } from "next"
import Link from "next/link"
import { notFound, redirect } from "next/navigation"
import { NewTemplateForm } from "#components/bot-templates/new-template-form.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { createTemplate } from "../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.botTemplates.form.newTitle
  },
}

export default async function NewTemplatePage() {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  if (!may(ctx.principal, "clients.write")) redirect("/templates")
  const { bots } = await pageOfBots(ctx, { perPage: 100 })
  const { form, back, noBots } = words.botTemplates
  return (
    <Page
      title={form.newTitle}
      width="text"
      purpose={
        <>
          <Link href="/templates" className="rounded-mark underline-offset-4 hover:underline">
            {back}
          </Link>
          {" · "}
          {form.newPurpose}
        </>
      }
    >
      {bots.length === 0 ? (
        <EmptyState
          drawing={<Drawing of="bot" />}
          title={noBots.title}
          text={noBots.text}
          action={<ButtonLink href="/bots/new">{noBots.action}</ButtonLink>}
        />
      ) : (
        <NewTemplateForm action={createTemplate} bots={bots.map(({ id, name }) => ({ id, name }))} />
      )}
    </Page>
  )
}
