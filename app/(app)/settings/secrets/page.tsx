import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { SecretDialog } from "#components/secrets/secret-dialog.tsx"
import { SecretTable } from "#components/secrets/secret-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { allSecrets } from "#lib/domain/secrets/secrets.ts"
import { addSecret, changeSecret, removeSecret } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.secrets.title
  },
}

export default async function SecretsPage() {
  const ctx = await requireSession()
  if (ctx.account.kind === "platform") notFound()
  const secrets = await allSecrets(ctx, {})
  const allowed = may(ctx.principal, "tools.write")
  const texts = words.secrets
  return (
    <Page
      title={texts.title}
      purpose={texts.purpose}
      action={<SecretDialog action={addSecret} disabledReason={allowed ? undefined : texts.notAllowed} />}
    >
      {secrets.length > 0 ? (
        <SecretTable
          secrets={secrets}
          change={allowed ? changeSecret : undefined}
          remove={allowed ? removeSecret : undefined}
        />
      ) : (
        <EmptyState drawing={<Drawing of="key" />} title={texts.empty.title} text={texts.empty.text} />
      )}
    </Page>
  )
}
