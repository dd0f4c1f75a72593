import type { Metadata } from "next"
import { NewBotForm } from "#components/bots/new-bot-form.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "../actions.ts"
import { newBotRefusal } from "../new-bot-refusal.ts"

export const metadata: Metadata = {
  get title() {
    return words.bots.create.title
  },
}

type Props = { searchParams: Promise<{ website?: string | string[] }> }

export default async function NewBotPage({ searchParams }: Props) {
  const ctx = await requireSession()
  const { used } = await getUsage(ctx, {})
  const refusal = newBotRefusal(ctx, used.bots)
  const { website } = await searchParams
  const site = hostnameOf(website)
  const { create, title } = words.bots
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
        <NewBotForm
          action={createBot.bind(null, site && typeof website === "string" ? website : null)}
          values={site ? { name: site, description: create.forSite(site) } : {}}
        />
      )}
    </Page>
  )
}

/** "example.com" of an address as people type it, or null. */
function hostnameOf(text: string | string[] | undefined): string | null {
  if (typeof text !== "string" || text.length > 300) return null
  const url = URL.parse(text.includes("://") ? text : `https://${text}`)
  return url?.hostname.includes(".") ? url.hostname.replace(/^www\./, "") : null
}
