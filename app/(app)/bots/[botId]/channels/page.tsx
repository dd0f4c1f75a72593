import { BotPage } from "#components/bots/bot-page.tsx"
import { ApiChannel } from "#components/channels/api-channel.tsx"
import { MainChannel } from "#components/channels/main-channel.tsx"
import { OtherChannels } from "#components/channels/other-channels.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { botOrNotFound, botTitle } from "../bot-or-not-found.ts"
import { setBotChannel } from "../settings/actions.ts"

type Props = { params: Promise<{ botId: string }> }

export const generateMetadata = ({ params }: Props) => botTitle(words.bots.tabs.channels, params)

/** Where a bot can be reached: the API now, the others by name. */
export default async function ChannelsPage({ params }: Props) {
  const ctx = await requireSession()
  const [bot, { canonicalUrl }] = await Promise.all([botOrNotFound(ctx, (await params).botId), currentHost()])
  return (
    <BotPage bot={bot}>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ApiChannel botKey={bot.id} isActive={bot.isActive} address={canonicalUrl} />
        <aside className="grid min-w-0 content-start gap-8">
          <MainChannel
            channel={bot.channelType}
            disabled={!may(ctx.principal, "bots.write")}
            change={setBotChannel.bind(null, bot.id)}
          />
          <OtherChannels />
        </aside>
      </div>
    </BotPage>
  )
}
