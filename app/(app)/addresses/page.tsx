import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AddDomain } from "#components/addresses/add-domain.tsx"
import { DomainCard } from "#components/addresses/domain-card.tsx"
import { OwnAddress } from "#components/addresses/own-address.tsx"
import { Page } from "#components/shell/page.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { homeOf, slugAddressOf } from "#lib/domain/branding/branding.ts"
import { listDomains } from "#lib/domain/domains/domains.ts"
import { addDomain, checkDomain, releaseDomain, setDomainBot } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.addresses.title
  },
}

/** Where an agency is found, and domains of its own; of a client those that show one of its bots. */
export default async function AddressesPage() {
  const ctx = await requireSession()
  const { id, kind } = ctx.account
  if (kind === "platform") notFound()
  const isAgency = kind === "partner"
  const [domains, page, address, home] = await Promise.all([
    listDomains(ctx, {}),
    isAgency ? null : pageOfBots(ctx, { perPage: 100 }),
    isAgency ? slugAddressOf(id) : null,
    isAgency ? homeOf(id) : null,
  ])
  const bots = page?.bots.map(({ id, name }) => ({ id, name })) ?? null
  const allowed = may(ctx.principal, "account.write")
  const { title, purpose, clientPurpose, notAllowed, add, domains: own } = words.addresses
  const changes = allowed ? { check: checkDomain, release: releaseDomain, setBot: setDomainBot } : undefined
  const reason = allowed ? (bots?.length === 0 ? add.noBot : undefined) : notAllowed
  return (
    <Page
      title={title}
      purpose={isAgency ? purpose : clientPurpose}
      action={<AddDomain action={addDomain} bots={bots} disabledReason={reason} />}
    >
      <div className="grid grid-cols-1 gap-8">
        {address && home && <OwnAddress address={address} links={home.canonicalUrl} />}
        <section className="grid grid-cols-1 gap-4">
          <div className="grid gap-1">
            <h2 className="font-medium text-14">{own.title}</h2>
            <p className="text-13 text-muted">{own.text}</p>
          </div>
          {domains.length > 0 ? (
            domains.map((domain) => (
              <DomainCard key={domain.id} domain={domain} bots={bots} changes={changes} />
            ))
          ) : (
            <EmptyState
              drawing={<Drawing of="webhook" />}
              title={own.empty}
              text={isAgency ? own.emptyText : own.clientEmptyText}
            />
          )}
        </section>
      </div>
    </Page>
  )
}
