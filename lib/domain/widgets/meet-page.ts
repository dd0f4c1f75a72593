import { anyHostOf } from "../branding/branding.ts"
import { type FoundWidget, findWidget } from "./find-widget.ts"
import { isAllowed, notAllowed, pageOf, type Site } from "./origins.ts"
import { noteSighting } from "./sightings.ts"

/**
 * The widget that a page asks for, held to where it may be used; the page's site is written down for the owner either way.
 * `allowed` is told of an origin as soon as it is known to be allowed. Throws `not_found`, `origin_not_allowed`.
 */
export async function meetPage(
  name: string,
  site: Site,
  allowed: (origin: string) => void,
): Promise<{ widget: FoundWidget; page: ReturnType<typeof pageOf> }> {
  const page = pageOf(site)
  const realm = await anyHostOf(site.host)
  const widget = await findWidget(name, realm?.realmId ?? null)
  const mayBeUsed = await isAllowed(page, { ...widget, host: site.host })
  if ("origin" in page) {
    if (!mayBeUsed || widget.settings.origins.includes(page.origin)) await noteSighting(widget, page.origin)
    if (mayBeUsed) allowed(page.origin)
  }
  if (!mayBeUsed) throw notAllowed()
  return { widget, page }
}
