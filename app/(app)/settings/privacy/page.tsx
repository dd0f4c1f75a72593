import type { Metadata } from "next"
import { ErasureList } from "#components/privacy/erasure-list.tsx"
import { PersonData } from "#components/privacy/person-data.tsx"
import { PrivacyForm } from "#components/privacy/privacy-form.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { getPrivacySettings, listErasures } from "#lib/domain/privacy/privacy.ts"
import { DEFAULT_RETENTION_DAYS } from "#lib/domain/privacy/schema.ts"
import { erasePerson, findPerson, savePrivacy } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.privacy.title
  },
}

/** What an account keeps of its visitors: how long, whom they can ask, and what has been erased. */
export default async function PrivacySettingsPage() {
  const ctx = await requireSession()
  const [settings, erasures] = await Promise.all([getPrivacySettings(ctx, {}), listErasures(ctx, {})])
  const disabled = !may(ctx.principal, "account.write")
  return (
    <Page title={words.privacy.title} purpose={words.privacy.purpose}>
      {disabled && <p className="mb-6 border-b pb-6 text-13 text-muted">{words.privacy.notAllowed}</p>}
      <PrivacyForm
        action={savePrivacy}
        values={{
          retentionDays: settings.retentionDays?.toString() ?? "",
          privacyEmail: settings.privacyEmail ?? "",
        }}
        standard={DEFAULT_RETENTION_DAYS}
        disabled={disabled}
      />
      <div className="pt-8">
        {may(ctx.principal, "contacts.write") && may(ctx.principal, "conversations.write") && (
          <PersonData find={findPerson} erase={erasePerson} />
        )}
        <ErasureList erasures={erasures} />
      </div>
    </Page>
  )
}
