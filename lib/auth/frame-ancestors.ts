import { nullIfNotFound } from "../core/if-missing.ts"
import { once } from "../core/runtime.ts"
import { anyHostOf } from "../domain/branding/branding.ts"
import { findWidget } from "../domain/widgets/widgets.ts"

const KEEP_MS = 5_000
const MOST = 2_000
const HOSTED_PAGE = /^\/chat\/([^/]+)\/?$/
/** A bot's chat as its owner sees it beside the settings. */
const PREVIEW = /^\/bots\/[^/]+\/channels\/preview\/?$/

interface Entry {
  until: number
  sites: Promise<readonly string[]>
}

const known = () => once("auth.frames", () => new Map<string, Entry>())

/**
 * The sites that may show a page of ours in a frame, as `frame-ancestors` writes them: for a hosted page those that its
 * bot's owner has allowed, for the preview our own host, for everything else none. Remembered for five seconds.
 */
export function frameAncestors(path: string, hostHeader: string | null): Promise<readonly string[]> {
  if (PREVIEW.test(path)) return Promise.resolve(["'self'"])
  const [, name] = HOSTED_PAGE.exec(path) ?? []
  if (!name || name.length > 100) return Promise.resolve([])
  const key = `${hostHeader} ${name}`
  const entry = known().get(key)
  if (entry && entry.until > Date.now()) return entry.sites
  if (known().size >= MOST) known().clear()
  const sites = sitesOf(name, hostHeader)
  known().set(key, { until: Date.now() + KEEP_MS, sites })
  sites.catch(() => known().delete(key))
  return sites
}

async function sitesOf(name: string, hostHeader: string | null): Promise<readonly string[]> {
  const host = await anyHostOf(hostHeader)
  const widget = host && (await findWidget(name, host.realmId).catch(nullIfNotFound))
  return widget ? ["'self'", ...widget.settings.origins] : []
}
