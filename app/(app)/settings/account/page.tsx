import type { Metadata } from "next"
import { AccountForm } from "#components/account/account-form.tsx"
import { AwaySwitch } from "#components/account/away-switch.tsx"
import { EmailButton } from "#components/account/email-button.tsx"
import { PictureField } from "#components/account/picture-field.tsx"
import { Page } from "#components/shell/page.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { siteOf } from "#lib/auth/identify.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { awaySince, getSecondSteps } from "#lib/domain/identity/identity.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { accountTabs } from "../account-tabs.ts"
import { askProof } from "../security/actions.ts"
import { changeAddress, changeAway, changePicture, saveAccount } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.account.title
  },
}

/** Where a person changes what is theirs, and the name of the account they work in. */
export default async function AccountPage() {
  const ctx = await requireSession()
  const { user, account, principal } = ctx
  const [{ passkeys }, host, since] = await Promise.all([
    getSecondSteps(ctx, {}),
    currentHost(),
    awaySince(ctx, {}),
  ])
  const { hostname } = siteOf(host)
  const { away, changeEmail, picture, title, purpose } = words.account
  // The install's own account has the product's name.
  const company = account.kind === "platform" ? undefined : account.name
  const isShared = account.isDemo
  const refusal = isShared ? changeEmail.demo : canMail() ? undefined : changeEmail.noMail
  return (
    <Page title={title} purpose={purpose} tabs={accountTabs()}>
      {!isShared && (
        <div className="border-b pb-8">
          <SettingsSection title={picture.title} description={picture.text}>
            <PictureField name={user.name ?? user.email} image={user.image} action={changePicture} />
          </SettingsSection>
        </div>
      )}
      {since !== undefined && (
        <div className="border-b py-8">
          <SettingsSection title={away.title} description={away.text}>
            <AwaySwitch isAway={since !== null} change={changeAway} />
          </SettingsSection>
        </div>
      )}
      <div className={isShared ? undefined : "pt-8"}>
        <AccountForm
          action={saveAccount}
          values={{
            name: user.name ?? "",
            email: user.email,
            timeZone: user.timeZone ?? "",
            theme: user.theme ?? "system",
            language: user.language ?? "",
            company,
          }}
          zones={Intl.supportedValuesOf("timeZone")}
          mayRename={may(principal, "account.write")}
          change={
            <EmailButton
              change={changeAddress}
              askProof={askProof}
              hasPasskey={passkeys.some((each) => each.hostname === hostname)}
              disabledReason={refusal}
            />
          }
        />
      </div>
    </Page>
  )
}
