import { notFound } from "next/navigation"
import { cache } from "react"
import { currentChatHost } from "#lib/auth/current-host.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { type FoundWidget, findWidget, resolvedOf } from "#lib/domain/widgets/widgets.ts"

export interface HostedPage {
  host: Host
  widget: FoundWidget
  settings: ReturnType<typeof resolvedOf>
  /** Scheme, host and path under which it is shared. */
  address: string
  /** The same of its picture for that. */
  picture: string
}

/**
 * The hosted page of a bot, by its name or the bot's id. "Not found" where there is none, where it is switched off, and on the
 * host of another agency, alike.
 */
export const findPage = cache(async (name: string): Promise<HostedPage> => {
  const host = await currentChatHost()
  const widget = host.isActive ? await findWidget(name, host.realmId).catch(nullIfNotFound) : null
  if (!widget || !isAtHome(widget, host)) notFound()
  const settings = resolvedOf(widget.settings)
  if (!settings.page.enabled) notFound()
  const path = `${host.canonicalUrl}/chat/${widget.slug ?? widget.bot.id}`
  // At a client's own domain it is the front page.
  const address = host.botId ? `${host.canonicalUrl}/` : path
  return { host, widget, settings, address, picture: `${path}/share-picture` }
})

const isAtHome = ({ account: { id, parentId }, bot }: FoundWidget, { kind, accountId, botId }: Host) =>
  kind === "customer" ? bot.id === botId : kind === "platform" || id === accountId || parentId === accountId
