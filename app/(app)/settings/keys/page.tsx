import type { Metadata } from "next"
import Link from "next/link"
import { docsRoot } from "#components/docs/docs-address.ts"
import { CreateKey } from "#components/keys/create-key.tsx"
import { KeyTable } from "#components/keys/key-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listTokens } from "#lib/domain/api-keys/api-keys.ts"
import { createKey, revokeKey } from "./actions.ts"
import { exampleQuestion } from "./example-question.ts"

export const metadata: Metadata = {
  get title() {
    return words.keys.title
  },
}

export default async function KeysPage() {
  const ctx = await requireSession()
  const [keys, { canonicalUrl }, question] = await Promise.all([
    listTokens(ctx, {}),
    currentHost(),
    exampleQuestion(ctx),
  ])
  const allowed = may(ctx.principal, "tokens.write")
  const create = (
    <CreateKey
      action={createKey}
      address={canonicalUrl}
      question={question}
      disabledReason={allowed ? undefined : words.keys.notAllowed}
    />
  )
  const purpose = (
    <>
      {words.keys.purpose}{" "}
      <Link href={docsRoot} className="text-text underline underline-offset-4">
        {words.keys.docs}
      </Link>
    </>
  )
  return (
    <Page title={words.keys.title} purpose={purpose} action={create}>
      {keys.length > 0 ? (
        <KeyTable keys={keys} revoke={allowed ? revokeKey : undefined} />
      ) : (
        <EmptyState
          drawing={<Drawing of="key" />}
          title={words.keys.empty.title}
          text={words.keys.empty.text}
        />
      )}
    </Page>
  )
}
