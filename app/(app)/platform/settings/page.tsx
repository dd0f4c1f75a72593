import type { Metadata } from "next"
import { BannerForm } from "#components/platform-settings/banner-form.tsx"
import { SettingTable } from "#components/platform-settings/setting-table.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { may } from "#lib/core/context.ts"
import { currentBanner, listSettings } from "#lib/domain/platform/platform.ts"
import { requirePlatform } from "../require-platform.ts"
import { saveBanner } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.platformSettings.title
  },
}

/** What everybody is told, and the settings of the install with where they come from. */
export default async function PlatformSettingsPage() {
  const ctx = await requirePlatform()
  const banner = await currentBanner()
  const { title, purpose } = words.platformSettings
  return (
    <Page title={title} purpose={purpose}>
      <div className="grid grid-cols-1 gap-8">
        <BannerForm
          action={saveBanner}
          banner={{
            text: banner?.text ?? "",
            level: banner?.level ?? "info",
            until: banner?.until?.toISOString().slice(0, 10) ?? "",
          }}
          disabled={!may(ctx.principal, "account.write")}
        />
        <SettingTable settings={listSettings(ctx, {})} />
      </div>
    </Page>
  )
}
