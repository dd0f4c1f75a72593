import { BotPage } from "#components/bots/bot-page.tsx"
import { ApiChannel } from "#components/channels/api-channel.tsx"
import { Install } from "#components/channels/install/install.tsx"
import { MainChannel } from "#components/channels/main-channel.tsx"
import { MessagingChannels } from "#components/channels/messaging-channels.tsx"
import { HostedPageForm } from "#components/channels/page/hosted-page-form.tsx"
import { Sites } from "#components/channels/sites/sites.tsx"
import { WidgetStudio } from "#components/channels/widget-studio.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { botOrNotFound, botTitle } from "../bot-or-not-found.ts"
import { setBotChannel } from "../settings/actions.ts"
import { allowSite, checkSlug, removeSite, renewSecret, saveHostedPage, saveWidget } from "./actions.ts"
import { readChannels } from "./read-channels.ts"

type Props = { params: Promise<{ botId: string }> }

export const generateMetadata = ({ params }: Props) => botTitle(words.bots.tabs.channels, params)

/** Where a bot can be reached, and how it looks there: the part is in the address, for the browser alone to read. */
export default async function ChannelsPage({ params }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const { settings, slug, hasPassword, offered, sightings, secretSince, host, teams } = await readChannels(
    ctx,
    bot.id,
  )
  const disabled = !may(ctx.principal, "bots.write")
  const target = { address: host.canonicalUrl, botId: bot.id }
  const { origins } = settings
  return (
    <BotPage bot={bot}>
      <WidgetStudio
        action={saveWidget.bind(null, bot.id)}
        settings={settings}
        accent={host.brand.accent}
        teams={teams}
        preview={`/bots/${bot.id}/channels/preview`}
        disabled={disabled}
        others={{
          sites: (
            <Sites
              origins={origins}
              offered={offered}
              sightings={sightings}
              allow={allowSite.bind(null, bot.id)}
              remove={removeSite.bind(null, bot.id)}
              disabled={disabled}
            />
          ),
          page: (
            <HostedPageForm
              action={saveHostedPage.bind(null, bot.id)}
              page={settings.page}
              slug={slug}
              hasPassword={hasPassword}
              host={host.canonicalUrl}
              botId={bot.id}
              checkSlug={checkSlug.bind(null, bot.id)}
              disabled={disabled}
            />
          ),
          install: (
            <Install
              target={target}
              origins={origins}
              sightings={sightings}
              identity={{
                target,
                since: secretSince,
                renew: renewSecret.bind(null, bot.id),
                disabled: !may(ctx.principal, "tokens.write"),
              }}
            />
          ),
          api: (
            <div className="grid grid-cols-1 gap-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
              <ApiChannel botKey={bot.id} isActive={bot.isActive} address={host.canonicalUrl} />
              <aside className="grid min-w-0 content-start gap-8">
                <MainChannel
                  channel={bot.channelType}
                  disabled={disabled}
                  change={setBotChannel.bind(null, bot.id)}
                />
                <MessagingChannels />
              </aside>
            </div>
          ),
        }}
      />
    </BotPage>
  )
}
