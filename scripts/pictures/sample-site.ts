import { createServer } from "node:http"
import type { Page } from "@playwright/test"

/** A loopback address that the app may call only where it is told so: see `serveSampleSite`. */
export const SITE = "127.0.0.1:3999"

const STYLES = `
  :root { --beans: #3b2418; --paper: #fbf6ee; --fruit: #b4482c }
  body { margin: 0; background: var(--paper); color: #33241b; font-family: Georgia, serif; font-size: 18px; line-height: 1.55 }
  header { background: var(--beans); color: #fbf6ee }
  header { display: flex; align-items: center; gap: 32px; padding: 16px 64px }
  header img { height: 40px }
  header nav { display: flex; gap: 28px; margin-left: auto }
  header a { color: inherit; text-decoration: none }
  h1 { color: var(--beans); font-size: 46px; line-height: 1.15; margin: 0 0 20px }
  main { max-width: 620px; padding: 72px 64px }
  .button { display: inline-block; padding: 12px 24px; background: var(--fruit); color: #fff; text-decoration: none; border-radius: 6px }
`
const BEAN = `<svg viewBox="0 0 40 40" width="40" height="40"><circle cx="20" cy="20" r="20" fill="#fbf6ee"/><ellipse cx="20" cy="20" rx="9" ry="13" fill="#3b2418" transform="rotate(28 20 20)"/><path d="M15 31c8-5 1-14 10-22" stroke="#fbf6ee" stroke-width="2.4" fill="none"/></svg>`
const HILLS = `<svg viewBox="0 0 600 400" width="600" height="400"><rect width="600" height="400" fill="#f0dcc0"/><circle cx="440" cy="120" r="58" fill="#d9743f"/><path d="M0 270C120 190 220 250 330 220s190-60 270 0v180H0z" fill="#8a5a3a"/><path d="M0 330c140-70 250-20 360-40s170-20 240 10v100H0z" fill="#3b2418"/></svg>`

/** The page of a coffee roastery, with more after its body. */
const pageOf = (
  after = "",
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Alder Coffee</title>
<meta name="viewport" content="width=device-width"><meta property="og:site_name" content="Alder Coffee"><meta property="og:image" content="/share.png">
<link rel="stylesheet" href="/site.css"></head><body><header><img src="/logo.png" alt="Alder Coffee, logo"><b>Alder Coffee</b>
<nav><a href="/beans">Beans</a><a href="/subscription">Subscription</a><a href="/brewing">Brewing</a><a href="/visit">Visit us</a></nav></header>
<main><h1>Roasted on Tuesday, with you on Thursday</h1><p>We roast single origins in small batches, and send them within two days, so that they reach you at their best.</p>
<p><a class="button" href="/beans">See this week's beans</a></p><h2 hidden>Single origins</h2><h2 hidden>The subscription</h2><h2 hidden>Courses</h2></main>${after}</body></html>`

/** Serves the sample page at `SITE`, its logo and picture drawn by a browser; `after` stands at its end from then on. */
export async function serveSampleSite(page: Page) {
  const drawn = async (svg: string) => {
    await page.setContent(`<style>body{margin:0;background:none}svg{display:block}</style>${svg}`)
    return page.locator("svg").screenshot({ omitBackground: true })
  }
  const pictures = new Map([
    ["/logo.png", await drawn(BEAN)],
    ["/share.png", await drawn(HILLS)],
  ])
  let after = ""
  const server = createServer(({ url = "/" }, response) => {
    const picture = pictures.get(url)
    const type = picture ? "image/png" : url === "/site.css" ? "text/css" : "text/html; charset=utf-8"
    response.writeHead(200, { "content-type": type })
    response.end(picture ?? (url === "/site.css" ? STYLES : pageOf(after)))
  })
  const [host, port] = SITE.split(":")
  await new Promise<void>((resolve) => server.listen(Number(port), host, resolve))
  return {
    put: (html: string) => {
      after = html
    },
    close: () => server.close(),
  }
}
