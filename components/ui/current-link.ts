/** Which of some addresses the page belongs to: the longest that is the path or a folder of it. */
export function currentLink(path: string, hrefs: string[]): string | undefined {
  const fits = (href: string) => path === href || path.startsWith(href.endsWith("/") ? href : `${href}/`)
  return hrefs.filter(fits).sort((a, b) => b.length - a.length)[0]
}
