import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { AnnouncementBar } from "#components/announcements/announcement-bar.tsx"
import { ViewingBar } from "#components/clients/viewing-bar.tsx"
import { LookingBar } from "#components/platform-accounts/looking-bar.tsx"
import { OperatorBanner } from "#components/platform-settings/operator-banner.tsx"
import { AccountBar } from "#components/shell/account-bar.tsx"
import { AppShell } from "#components/shell/app-shell.tsx"
import { ThemeOfPerson } from "#components/theme/theme-of-person.tsx"
import { dayText } from "#components/ui/day-text.ts"
import { TimeZone } from "#components/ui/time-zone.ts"
import { Toaster } from "#components/ui/toaster.tsx"
import { TooltipProvider } from "#components/ui/tooltip.tsx"
import { LanguageOfPerson } from "#components/words/language-of-person.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { newestTold } from "#lib/domain/announcements/announcements.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { closingDate } from "#lib/domain/closing/closing.ts"
import { currentBanner } from "#lib/domain/platform/platform.ts"
import type { WalletState } from "#lib/domain/wallets/schema.ts"
import { walletState } from "#lib/domain/wallets/wallets.ts"
import { signOut } from "../(public)/sign-out/actions.ts"
import { chooseAccount, putAnnouncementsAside, seeNotices } from "./actions.ts"
import { clientsBeside } from "./clients-beside.ts"
import { commandsFor, navigationOf } from "./navigation.ts"
import { planMeters } from "./plan-meters.ts"
import { allowChanges } from "./platform/accounts/actions.ts"

/** The frame of every signed-in page. It only shows: each page asks for the session and its permissions itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const ctx = await requireSession()
  const [{ bots }, usage, jar, closesAt, wallet] = await Promise.all([
    pageOfBots(ctx, { perPage: 50 }),
    // An agency's own plan has no end that it could watch.
    ctx.account.kind === "customer" ? getUsage(ctx, {}) : null,
    cookies(),
    ctx.account.kind === "customer" ? closingDate(ctx, {}) : null,
    ctx.account.wallet !== null && may(ctx.principal, "account.write") ? walletState(ctx, {}) : null,
  ])
  const { account, accounts, agency, viewing, user } = ctx
  const [clients, banner, told] = await Promise.all([
    clientsBeside(ctx),
    currentBanner(),
    account.kind === "customer" ? newestTold(ctx, {}) : null,
  ])
  return (
    <TooltipProvider>
      <ThemeOfPerson theme={user.theme} />
      <LanguageOfPerson language={user.language} />
      <TimeZone value={user.timeZone ?? undefined}>
        <AppShell
          collapsed={jar.get("nav")?.value === "collapsed"}
          accounts={[
            ...accounts.map(({ id, name, role }) => ({ id, name, detail: words.home.roles[role] })),
            ...clients.map(({ id, name }) => ({ id, name: name || words.clients.unnamed })),
          ]}
          current={{ id: account.id, name: account.name, ...(account.isDemo && { badge: words.home.demo }) }}
          chooseAccount={chooseAccount}
          groups={navigationOf(account.kind)}
          commands={commandsFor(account.kind, bots)}
          user={{ name: user.name ?? user.email, email: user.email, image: user.image }}
          {...(usage && {
            usage: {
              plan: account.planName,
              href: "/settings/plan",
              meters: planMeters(usage, ["bots", "messages"]),
            },
          })}
          signOut={signOut}
          seeNotices={seeNotices}
          bar={
            viewing ? (
              <LookingBar
                account={account.name || words.clients.unnamed}
                reason={viewing.reason}
                writes={viewing.writes}
                allow={allowChanges}
                leave={chooseAccount.bind(null, viewing.from.id)}
              />
            ) : agency ? (
              <ViewingBar
                client={account.name || words.clients.unnamed}
                agency={agency.name}
                leave={chooseAccount.bind(null, agency.id)}
              />
            ) : (
              (closesAt && <ClosingBar closesAt={closesAt} />) ||
              (account.status === "unpaid" && <UnpaidBar />) ||
              (wallet && <WalletBar state={wallet} />)
            )
          }
        >
          {banner && <OperatorBanner banner={banner} />}
          {told && <AnnouncementBar told={told} putAside={putAnnouncementsAside} />}
          {children}
        </AppShell>
      </TimeZone>
      <Toaster />
    </TooltipProvider>
  )
}

function ClosingBar({ closesAt }: { closesAt: Date }) {
  const { barShort, closing, change } = words.data.remove
  const text = `${closing} ${dayText(closesAt)}`
  return <AccountBar tone="danger" label={barShort} text={text} action={change} href="/settings/data" />
}

function UnpaidBar() {
  const { text, action } = words.billing.bar
  return <AccountBar tone="warning" label={action} text={text} action={action} href="/settings/plan" />
}

function WalletBar({ state }: { state: WalletState }) {
  const { bar } = words.usage.wallet
  const tone = state === "empty" ? "danger" : "warning"
  return (
    <AccountBar tone={tone} label={bar.label} text={bar[state]} action={bar.action} href="/settings/plan" />
  )
}
