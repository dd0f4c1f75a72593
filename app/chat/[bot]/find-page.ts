import { notFound } from "next/navigation"
import { cache } from "react"
import { currentHost } from "#lib/auth/current-host.ts"
import type { AccountFacts } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { type FoundWidget, findWidget, resolvedOf } from "#lib/domain/widgets/widgets.ts"

export interface HostedPage {
  host: Host
  widget: FoundWidget
  settings: ReturnType<typeof resolvedOf>
  /** Scheme, host and path under which it is shared. */
  address: string
}

/**
 * The hosted page of a bot, by its name or the bot's id. "Not found" where there is none, where it is switched off, and on the
 * host of another agency, alike.
 */
export const findPage = cache(async (name: string): Promise<HostedPage> => {
  const host = await currentHost()
  const widget = host.isActive ? await findWidget(name, host.realmId).catch(nullIfNotFound) : null
  if (!widget || !isAtHome(widget.account, host)) notFound()
  const settings = resolvedOf(widget.settings)
  if (!settings.page.enabled) notFound()
  const address = `${host.canonicalUrl}/chat/${widget.slug ?? widget.bot.id}`
  return { host, widget, settings, address }
})

const isAtHome = ({ id, parentId }: AccountFacts, { kind, accountId }: Host) =>
  kind === "platform" || id === accountId || parentId === accountId
