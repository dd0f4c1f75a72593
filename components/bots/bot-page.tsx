import type { ReactNode } from "react"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { BotStatus } from "./bot-status.tsx"

/** A page of one bot: its name and state above the tabs of its parts. `action` is the page's main button. */
export function BotPage({
  bot,
  action,
  width,
  children,
}: {
  bot: Pick<Bot, "id" | "name" | "description" | "isActive" | "isDefault">
  action?: ReactNode
  width?: "full" | "wide"
  children: ReactNode
}) {
  const { tabs } = words.bots
  return (
    <Page
      title={bot.name || words.bots.untitled}
      purpose={bot.description}
      badge={<BotStatus bot={bot} />}
      action={action}
      {...(width && { width })}
      tabs={[
        { href: `/bots/${bot.id}`, label: tabs.playground },
        { href: `/bots/${bot.id}/knowledge`, label: tabs.knowledge },
        { href: `/bots/${bot.id}/flow`, label: tabs.flow },
        { href: `/bots/${bot.id}/tests`, label: tabs.tests },
        { href: `/bots/${bot.id}/channels`, label: tabs.channels },
        { href: `/bots/${bot.id}/settings`, label: tabs.settings },
      ]}
    >
      {children}
    </Page>
  )
}
