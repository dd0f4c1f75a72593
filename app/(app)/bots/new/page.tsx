import type { Metadata } from "next"
import { UseTemplateForm } from "#components/bot-templates/use-template-form.tsx"
import { BotWays, isTemplate } from "#components/bots/bot-ways.tsx"
import { NewBotForm } from "#components/bots/new-bot-form.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { offeredTemplates } from "#lib/domain/bot-templates/bot-templates.ts"
import { createBot, createBotOfTemplate } from "../actions.ts"
import { newBotRefusal } from "../new-bot-refusal.ts"

export const metadata: Metadata = {
  get title() {
    return words.bots.create.title
  },
}

type Props = { searchParams: Promise<{ from?: string | string[] }> }

/** A new bot: from a template of the agency, from nothing, from a website, or from an example, as the address says. */
export default async function NewBotPage({ searchParams }: Props) {
  const ctx = await requireSession()
  const [{ used }, { from }, offered] = await Promise.all([
    getUsage(ctx, {}),
    searchParams,
    offeredTemplates(ctx, {}),
  ])
  const refusal = newBotRefusal(ctx, used.bots)
  const { create, title } = words.bots
  const ofAgency = offered.find(({ id }) => id === from)
  const template = isTemplate(from) ? words.templates[from] : undefined
  const way = ofAgency?.id ?? (template ? (from as string) : from === "website" ? "website" : "blank")
  const { suggestions, title: _, text: _text, ...values } = template ?? { suggestions: [] }
  return (
    <Page title={create.title} purpose={create.purpose} width="text">
      {refusal ? (
        <EmptyState
          drawing={<Drawing of="bot" />}
          title={create.refused}
          text={refusal}
          action={<ButtonLink href="/bots">{title}</ButtonLink>}
        />
      ) : (
        <>
          <BotWays way={way} offered={offered} />
          {ofAgency ? (
            <UseTemplateForm
              key={way}
              action={createBotOfTemplate.bind(null, ofAgency.id)}
              template={ofAgency}
            />
          ) : (
            <NewBotForm
              key={way}
              action={createBot}
              values={values}
              suggestions={suggestions}
              fromWebsite={way === "website"}
            />
          )}
        </>
      )}
    </Page>
  )
}
