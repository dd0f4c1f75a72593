import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Figures } from "#components/home/figures.tsx"
import { NextSteps } from "#components/home/next-steps.tsx"
import { RecentConversations } from "#components/home/recent-conversations.tsx"
import { UsageAside } from "#components/home/usage-aside.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { overview } from "#lib/domain/analytics/analytics.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { CHANNELS } from "#lib/domain/integrations/schema.ts"
import { readStart } from "#lib/domain/start/start.ts"
import { ModelNotice } from "../bots/model-notice.tsx"
import { planMeters } from "../plan-meters.ts"
import { AgencyHome } from "./agency-home.tsx"
import { PayNotice } from "./pay-notice.tsx"
import { stepsOf } from "./steps-of.ts"

export const metadata: Metadata = {
  get title() {
    return words.home.title
  },
}

export default async function HomePage() {
  const ctx = await requireSession()
  if (ctx.account.kind === "platform") redirect("/platform")
  if (ctx.account.kind === "partner") return <AgencyHome ctx={ctx} />
  const [usage, week, { conversations, total }, tests, start] = await Promise.all([
    getUsage(ctx, {}),
    overview(ctx, { period: 7 }),
    pageOfConversations(ctx, { perPage: 5 }),
    pageOfConversations(ctx, { channel: CHANNELS.test.name, perPage: 1 }),
    readStart(ctx, {}),
  ])
  const mayBuild = may(ctx.principal, "bots.write")
  const steps = await stepsOf(ctx, {
    bots: week.bots,
    hasAsked: total + tests.total > 0,
    isGuided: start.step !== "done",
  })
  const { title, purpose, week: names, next } = words.home
  const meters = planMeters(usage, ["bots", "conversations", "messages"])
  return (
    <Page
      title={title}
      purpose={purpose}
      aside={<UsageAside plan={ctx.account.planName} meters={meters} bots={week.bots.slice(0, 5)} />}
    >
      <PayNotice ctx={ctx} />
      {mayBuild && <ModelNotice bots={week.bots} rights={ctx.account} />}
      <div className="grid grid-cols-1 gap-10">
        {mayBuild && steps.some((step) => !step.done) && (
          <NextSteps
            steps={steps}
            guide={start.step === null ? next.guide : start.step === "done" ? undefined : next.goOn}
          />
        )}
        <Figures
          title={names.title}
          figures={[
            { label: names.conversations, value: week.totalConversations },
            { label: names.messages, value: week.totalMessages },
          ]}
        />
        <RecentConversations conversations={conversations} />
      </div>
    </Page>
  )
}
