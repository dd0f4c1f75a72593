import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ProviderTable } from "#components/provider-keys/provider-table.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listProviders, mayEnterKeys } from "#lib/domain/provider-keys/provider-keys.ts"
import { removeProviderKey, saveProviderKey } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.providerKeys.title
  },
}

/** The keys of model providers that an agency or a client entered. */
export default async function ProviderKeysPage() {
  const ctx = await requireSession()
  if (ctx.account.kind === "platform") notFound()
  const allowed = may(ctx.principal, "account.write") && mayEnterKeys(ctx)
  const { title, purpose, notAllowed } = words.providerKeys
  return (
    <Page title={title} purpose={allowed ? purpose : notAllowed}>
      {allowed && (
        <ProviderTable
          providers={await listProviders(ctx, {})}
          save={saveProviderKey}
          remove={removeProviderKey}
        />
      )}
    </Page>
  )
}
