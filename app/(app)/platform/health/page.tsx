import type { Metadata } from "next"
import { HealthList } from "#components/platform-health/health-list.tsx"
import { TryMail } from "#components/platform-health/try-mail.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { failingPart, version } from "#lib/api/health.ts"
import { may } from "#lib/core/context.ts"
import { baseUrl } from "#lib/core/env.ts"
import { installHealth } from "#lib/domain/platform/platform.ts"
import { requirePlatform } from "../require-platform.ts"
import { tryMail } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.platformHealth.title
  },
}

/** How the parts of the install are, each with what to do. */
export default async function HealthPage() {
  const ctx = await requirePlatform()
  const [health, failing] = await Promise.all([installHealth(ctx, {}), failingPart()])
  const { title, purpose } = words.platformHealth
  const mayTry = health.mail.from !== null && may(ctx.principal, "account.write")
  return (
    <Page title={title} purpose={purpose}>
      <HealthList
        health={health}
        failing={failing}
        version={version}
        address={baseUrl()}
        tryMail={mayTry && <TryMail to={ctx.user.email} send={tryMail} />}
      />
    </Page>
  )
}
