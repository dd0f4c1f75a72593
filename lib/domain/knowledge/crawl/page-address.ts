/** Longer ones are traps or sessions. */
const LONGEST = 1000
const TRACKING =
  /^(utm_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi)$/i
const NO_PAGE =
  /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|css|m?js|map|json|woff2?|ttf|eot|mp[34]|m4[av]|webm|ogg|wav|avi|mov|zip|gz|tgz|bz2|xz|7z|rar|dmg|exe|msi|apk|iso|docx?|xlsx?|pptx?|odt|ods|epub|rss|atom|ics|wasm)$/i

/** An address as a page is known by: without fragment and tracking. Undefined for what cannot be one. */
export function pageAddress(text: string, base?: URL): URL | undefined {
  const url = URL.parse(text.trim(), base)
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined
  url.hash = ""
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  // Only then, because it also rewrites the other parameters.
  for (const name of tracking) url.searchParams.delete(name)
  if (url.search === "") url.search = ""
  return url.href.length > LONGEST ? undefined : url
}

/** The same for an address as people type it, often without "https://". */
export const typedAddress = (text: string): URL | undefined =>
  pageAddress(/^[\w-]+(\.[\w-]+)+([:/?#]|$)/.test(text.trim()) ? `https://${text.trim()}` : text)

/** The ways to write an address that lead to one page: with and without TLS and "www.". The first is the same for all. */
export function spellingsOf(url: URL): string[] {
  const rest = url.pathname + url.search
  const hosts = [siteOf(url), `www.${siteOf(url)}`]
  return hosts.flatMap((host) => ["https", "http"].map((scheme) => `${scheme}://${host}${rest}`))
}

/** A site with and without "www." or TLS is one site. */
export const siteOf = (url: URL): string => url.host.replace(/^www\./, "")

/** Equal for addresses of one page. */
export const keyOf = (url: URL): string => siteOf(url) + url.pathname + url.search

/** Whether a link may lead to a page, by its name. */
export const mayBePage = (url: URL): boolean => !NO_PAGE.test(url.pathname)

/** The folder of an address: what lies below it is what the person meant first. */
export const folderOf = (url: URL): string => url.pathname.replace(/[^/]*$/, "")
