import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { PublishSection } from "#components/bot-templates/publish-section.tsx"
import { TemplateForm } from "#components/bot-templates/template-form.tsx"
import { TemplateHistory } from "#components/bot-templates/template-history.tsx"
import { TemplateStanding } from "#components/bot-templates/template-standing.tsx"
import { TemplateState } from "#components/bot-templates/template-table.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getTemplate } from "#lib/domain/bot-templates/bot-templates.ts"
import { publishTemplate, restoreTemplate, retireTemplate, saveTemplate } from "../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.botTemplates.title
  },
}

type Props = { params: Promise<{ templateId: string }> }

export default async function TemplatePage({ params }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const { templateId: id } = await params
  const template = await getTemplate(ctx, { id }).catch(nullIfNotFound)
  if (!template) notFound()
  const { back, form, notAllowed } = words.botTemplates
  const refusal = may(ctx.principal, "clients.write") ? undefined : notAllowed
  return (
    <Page
      title={template.name}
      badge={<TemplateState template={template} />}
      purpose={
        <>
          <Link href="/templates" className="rounded-mark underline-offset-4 hover:underline">
            {back}
          </Link>
          {template.bot && (
            <>
              {` · ${form.bot} `}
              <Link
                href={`/bots/${template.bot.id}`}
                className="rounded-mark underline-offset-4 hover:underline"
              >
                {template.bot.name || words.bots.untitled}
              </Link>
            </>
          )}
        </>
      }
    >
      <TemplateForm
        action={saveTemplate.bind(null, id)}
        template={template}
        disabled={refusal !== undefined}
      />
      <div className="pt-8">
        <PublishSection action={publishTemplate.bind(null, id)} template={template} refusal={refusal} />
        <TemplateHistory template={template} />
        <TemplateStanding
          name={template.name}
          isRetired={template.retiredAt !== null}
          refusal={refusal}
          retire={retireTemplate.bind(null, id)}
          restore={restoreTemplate.bind(null, id)}
        />
      </div>
    </Page>
  )
}
