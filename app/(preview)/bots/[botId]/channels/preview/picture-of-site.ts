import type { SitePicture } from "#components/channels/preview/drawn-site.tsx"
import type { Context } from "#lib/core/context.ts"
import { listSources } from "#lib/domain/knowledge/sources/sources.ts"

/** What is known of the website that a bot learned from first, for a drawing of it; null where there is none. */
export async function pictureOfSite(ctx: Context, botId: string): Promise<SitePicture | null> {
  const { sources } = await listSources(ctx, { botId, type: "url", isTaught: false, perPage: 20 })
  const site = sources.findLast(({ url }) => url && URL.canParse(url))
  if (!site?.url) return null
  const { host } = new URL(site.url)
  const text = site.preview.replace(/\s+/g, " ").trim()
  return { host, title: /^https?:/.test(site.name) ? host : site.name, text: text.slice(0, 220) }
}
