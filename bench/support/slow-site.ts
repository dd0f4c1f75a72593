import { startWebSite } from "../../tests/support/web-site.ts"

const PAGES = 5
const SLOW_MS = 150

/** A site whose every address is the first of five pages; each takes its time. */
export async function startSlowSite() {
  const page = (path: string) => {
    const [, first = "", number = "0"] = path.split("/")
    const next = Number(number) + 1
    const link = next < PAGES ? `<a href="/${first}/${next}">next</a>` : ""
    return `<title>Page ${number}</title><h1>Page ${number}</h1><p>Parcel w${first}n${number}x leaves the warehouse within a day.</p>${link}`
  }
  const any = new Proxy<Record<string, { body: string; delay: number }>>(
    {},
    { get: (_, path: string) => (path === "/robots.txt" ? undefined : { body: page(path), delay: SLOW_MS }) },
  )
  return startWebSite(any)
}
