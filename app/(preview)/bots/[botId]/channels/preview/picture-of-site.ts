import type { ShownSite } from "#components/channels/preview/shown-site.ts"
import type { Context } from "#lib/core/context.ts"
import { findSitePicture, listSources } from "#lib/domain/knowledge/sources/sources.ts"
import { readableColours } from "./readable-colours.ts"

/** What is known of the website that a bot learned from first, for a drawing of it; null where there is none. */
export async function pictureOfSite(ctx: Context, botId: string): Promise<ShownSite | null> {
  const { sources } = await listSources(ctx, { botId, type: "url", isTaught: false, perPage: 20 })
  const sites = sources.filter(({ url }) => url && URL.canParse(url))
  // An address that was never reached, such as one with a slip, says nothing of how the site looks.
  const site = sites.findLast(({ version }) => version !== null) ?? sites.at(-1)
  if (!site?.url) return null
  const { host } = new URL(site.url)
  const text = site.preview.replace(/\s+/g, " ").trim()
  const plain = { host, title: /^https?:/.test(site.name) ? host : site.name, text: text.slice(0, 220) }
  const picture = await findSitePicture(ctx, { sourceId: site.id })
  if (!picture) return plain
  const { drawing, hasLogo, hasShare } = picture
  const address = (part: string) => `/site-pictures/${site.id}/${part}`
  return {
    ...plain,
    title: drawing.heading ?? plain.title,
    text: drawing.text ?? plain.text,
    own: {
      name: drawing.name,
      labels: drawing.labels,
      headings: drawing.headings,
      action: drawing.action,
      font: drawing.font,
      colours: readableColours(drawing.colours),
      logo: hasLogo ? address("logo") : null,
      share: hasShare ? address("share") : null,
    },
  }
}
