import type { Metadata } from "next"
import { DigestHour } from "#components/account/digest-hour.tsx"
import { NoticeChoices } from "#components/account/notice-choices.tsx"
import { PushBrowsers } from "#components/account/push-browsers.tsx"
import { Page } from "#components/shell/page.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { nameOfBrowser } from "#lib/core/name-of-browser.ts"
import { chosenNotices } from "#lib/domain/inbox/inbox.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { listPushBrowsers, pushKey } from "#lib/domain/push/push.ts"
import { accountTabs } from "../account-tabs.ts"
import { saveDigestHour, saveNotices, turnOff, turnOn } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.account.notices.title
  },
}

/** Where a person chooses what they are told of in the account that they work in. */
export default async function NotificationsPage() {
  const ctx = await requireSession()
  const [choice, browsers] = await Promise.all([chosenNotices(ctx, {}), listPushBrowsers(ctx, {})])
  const chosen = choice?.notices
  const { title, purpose, digest, app, appText, mail, mailText, noMail, none } = words.account.notices
  return (
    <Page title={title} purpose={purpose} tabs={accountTabs()}>
      {choice && chosen ? (
        <>
          <SettingsSection title={app} description={appText}>
            <NoticeChoices place="app" chosen={chosen} save={saveNotices} />
          </SettingsSection>
          <SettingsSection title={words.account.push.title} description={words.account.push.text}>
            <PushBrowsers
              pushKey={pushKey()}
              browsers={browsers.map(({ id, agent, since, isThis }) => ({
                ...{ id, isThis, since: since.toISOString() },
                ...nameOfBrowser(agent ?? ""),
              }))}
              turnOn={turnOn}
              turnOff={turnOff}
            />
            <NoticeChoices place="push" chosen={chosen} save={saveNotices} />
          </SettingsSection>
          <SettingsSection title={mail} description={canMail() ? mailText : noMail}>
            {canMail() && <NoticeChoices place="mail" chosen={chosen} save={saveNotices} />}
          </SettingsSection>
          {canMail() && (
            <SettingsSection title={digest.title} description={digest.text}>
              <NoticeChoices place="digest" chosen={chosen} save={saveNotices} />
              <DigestHour hour={choice.digestHour} timeZone={ctx.user.timeZone} save={saveDigestHour} />
            </SettingsSection>
          )}
        </>
      ) : (
        <p className="text-13 text-muted">{none}</p>
      )}
    </Page>
  )
}
