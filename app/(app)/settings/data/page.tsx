import type { Metadata } from "next"
import { CloseSection } from "#components/data/close-section.tsx"
import { ExportSection } from "#components/data/export-section.tsx"
import { Page } from "#components/shell/page.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { siteOf } from "#lib/auth/identify.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { closingDate } from "#lib/domain/closing/closing.ts"
import { getSecondSteps } from "#lib/domain/identity/identity.ts"
import { listExports } from "#lib/domain/takeout/takeout.ts"
import { askProof } from "../security/actions.ts"
import { close, exportEverything, keep } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.data.title
  },
}

/** Where an owner takes everything of the account along, or ends it. */
export default async function DataPage() {
  const ctx = await requireSession()
  const { title, purpose, notAllowed, remove } = words.data
  if (!may(ctx.principal, "ownership.write"))
    return (
      <Page title={title} purpose={purpose}>
        <p className="text-13 text-muted">{notAllowed}</p>
      </Page>
    )
  const [exports, closesAt, { passkeys }, host] = await Promise.all([
    listExports(ctx, {}),
    closingDate(ctx, {}),
    getSecondSteps(ctx, {}),
    currentHost(),
  ])
  const { hostname } = siteOf(host)
  const { account } = ctx
  const day = (date: Date) =>
    date.toLocaleDateString(locale(), { dateStyle: "long", timeZone: ctx.user.timeZone ?? "UTC" })
  return (
    <Page title={title} purpose={purpose}>
      <div className="border-b">
        <ExportSection
          exports={exports.map(({ id, status, done, total, byteSize, createdAt, expiresAt }) => ({
            ...{ id, status, done, total },
            size: byteSize === null ? null : sizeOf(byteSize),
            createdAt: createdAt.toISOString(),
            until: day(expiresAt),
          }))}
          ask={exportEverything}
        />
      </div>
      <div className="pt-8">
        {account.kind === "customer" && !account.isDemo ? (
          <CloseSection
            name={account.name}
            until={closesAt && day(closesAt)}
            hasPasskey={passkeys.some((each) => each.hostname === hostname)}
            askProof={askProof}
            close={close}
            keep={keep}
          />
        ) : (
          <SettingsSection title={remove.title} description={remove.text}>
            <p className="text-13 text-muted">{remove.elsewhere}</p>
          </SettingsSection>
        )}
      </div>
    </Page>
  )
}

const sizeOf = (bytes: number): string => {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"]
  return `${Math.max(0.1, value).toLocaleString(locale(), { maximumFractionDigits: 1 })} ${unit}`
}
