import type { Metadata } from "next"
import { FirstPassword } from "#components/account/first-password.tsx"
import { PasswordForm } from "#components/account/password-form.tsx"
import { SignOutElsewhere } from "#components/account/sign-out-elsewhere.tsx"
import { AppRow } from "#components/security/app-row.tsx"
import { CodesRow } from "#components/security/codes-row.tsx"
import { DeviceList } from "#components/security/device-list.tsx"
import { PasskeyList } from "#components/security/passkey-list.tsx"
import { Page } from "#components/shell/page.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { siteOf } from "#lib/auth/identify.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { nameOfBrowser } from "#lib/core/name-of-browser.ts"
import { getSecondSteps, listDevices } from "#lib/domain/identity/identity.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { accountTabs } from "../account-tabs.ts"
import * as actions from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.security.title
  },
}

/** How a person signs in: password, second step, passkeys; and where they are signed in. */
export default async function SecurityPage() {
  const ctx = await requireSession()
  const [steps, devices, host] = await Promise.all([
    getSecondSteps(ctx, {}),
    listDevices(ctx, {}),
    currentHost(),
  ])
  const { hostname } = siteOf(host)
  const { title, purpose, steps: two, passkeys: keys, devices: where } = words.security
  const hasPasskey = steps.passkeys.some((each) => each.hostname === hostname)
  const proves = { hasPasskey, askProof: actions.askProof }
  const isShared = ctx.account.isDemo
  return (
    <Page title={title} purpose={purpose} tabs={accountTabs()}>
      {steps.hasPassword || isShared ? (
        <PasswordForm action={actions.savePassword} email={ctx.user.email} isShared={isShared} />
      ) : (
        <FirstPassword email={ctx.user.email} mail={canMail() ? actions.mailPasswordLink : undefined} />
      )}
      <div className="border-b pt-8">
        <SettingsSection title={two.title} description={two.text}>
          {isShared ? (
            <p className="text-13 text-muted">{two.demo}</p>
          ) : (
            <div className="divide-y rounded-panel border">
              <AppRow
                {...proves}
                since={steps.appSince?.toISOString() ?? null}
                start={actions.startApp}
                add={actions.addApp}
                remove={actions.removeApp}
              />
              <CodesRow
                {...proves}
                left={steps.codes}
                hasStep={steps.appSince !== null || steps.passkeys.length > 0}
                renew={actions.renewCodes}
              />
            </div>
          )}
        </SettingsSection>
      </div>
      {!isShared && (
        <div className="border-b pt-8">
          <SettingsSection title={keys.title} description={keys.text}>
            <PasskeyList
              {...proves}
              passkeys={steps.passkeys.map(({ id, name, hostname: at, createdAt, lastUsedAt }) => ({
                ...{ id, name },
                elsewhere: at === hostname ? null : at,
                createdAt: createdAt.toISOString(),
                lastUsedAt: lastUsedAt?.toISOString() ?? null,
              }))}
              start={actions.startKey}
              add={actions.addKey}
              rename={actions.renameKey}
              remove={actions.removeKey}
            />
          </SettingsSection>
        </div>
      )}
      <div className="border-b pt-8">
        <SettingsSection title={where.title} description={where.text}>
          <DeviceList
            devices={devices.map(({ id, agent, network, signedInAt, lastSeenAt, isThis }) => ({
              ...{ id, network, isThis, ...nameOfBrowser(agent ?? "") },
              signedInAt: signedInAt.toISOString(),
              lastSeenAt: lastSeenAt.toISOString(),
            }))}
            end={actions.signOutDevice}
          />
        </SettingsSection>
      </div>
      <SignOutElsewhere end={actions.signOutElsewhere} />
    </Page>
  )
}
