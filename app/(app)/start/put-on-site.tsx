import { snippetOf } from "#components/channels/install/snippet-of.ts"
import { Sites } from "#components/channels/sites/sites.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { StepButton } from "#components/start/step-button.tsx"
import { StepFrame } from "#components/start/step-frame.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { CodeBlock } from "#components/ui/code-block.tsx"
import * as words from "#components/words/words.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { allowSite, removeSite } from "../bots/[botId]/channels/actions.ts"
import { readChannels } from "../bots/[botId]/channels/read-channels.ts"
import { goTo } from "./actions.ts"

/** The last step: the line for the client's pages, which sites may show it, and where it was seen. */
export async function PutOnSite({ ctx, bot }: { ctx: SessionContext; bot: Bot }) {
  const { settings, offered, sightings, host } = await readChannels(ctx, bot.id)
  const { site, finish } = words.start
  const { install } = words.channels
  return (
    <StepFrame
      title={site.title}
      text={site.text}
      back="colours"
      next="done"
      go={goTo}
      skip={false}
      action={
        <StepButton to="done" go={goTo} variant="primary">
          {finish}
        </StepButton>
      }
    >
      <div>
        <SettingsSection title={install.title} description={install.text}>
          <CodeBlock
            title={install.snippet}
            code={snippetOf({ address: host.canonicalUrl, botId: bot.id })}
          />
          <div className="flex flex-wrap gap-2">
            <ButtonLink size="sm" href={`/bots/${bot.id}/channels?part=install`}>
              {site.guide}
            </ButtonLink>
            <ButtonLink size="sm" variant="ghost" href={`/bots/${bot.id}/channels?part=page`}>
              {site.pageAction}
            </ButtonLink>
          </div>
          <p className="text-13 text-muted">{site.page}</p>
        </SettingsSection>
        <Sites
          origins={settings.origins}
          offered={offered}
          sightings={sightings}
          allow={allowSite.bind(null, bot.id)}
          remove={removeSite.bind(null, bot.id)}
          disabled={false}
        />
      </div>
    </StepFrame>
  )
}
