import { pictureOfSite } from "#app/(preview)/bots/[botId]/channels/preview/picture-of-site.ts"
import { ColoursStep } from "#components/start/lazy-steps.tsx"
import { StepFrame } from "#components/start/step-frame.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { parseHex } from "#lib/core/color.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { getWidget, resolvedOf } from "#lib/domain/widgets/widgets.ts"
import { saveWidget } from "../bots/[botId]/channels/actions.ts"
import { goTo } from "./actions.ts"

/** What is greyer than that is no colour that a brand is known by. */
const LEAST_CHROMA = 0.04

/** The third step: the colour of the chat, of the website where one was read. */
export async function ChooseColours({ ctx, bot }: { ctx: SessionContext; bot: Bot }) {
  const [host, { settings }, site] = await Promise.all([
    currentHost(),
    getWidget(ctx, { botId: bot.id }),
    pictureOfSite(ctx, bot.id),
  ])
  const own = site?.own?.colours
  const found = own ? [own.accent, own.header, own.heading, own.page].filter(isColourful) : []
  const { title, text } = words.start.colours
  return (
    <StepFrame title={title} text={text} back="questions" next="site" go={goTo} skip>
      <ColoursStep
        action={saveWidget.bind(null, bot.id)}
        settings={resolvedOf(settings)}
        brand={host.brand.accent}
        found={[...new Set(found)].slice(0, 4)}
        preview={`/bots/${bot.id}/channels/preview`}
        go={goTo}
      />
    </StepFrame>
  )
}

const isColourful = (colour: string) => (parseHex(colour)?.c ?? 0) > LEAST_CHROMA
