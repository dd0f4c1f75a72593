// Thread: a website of many pages, which says how often it was asked when it is told to stop.
import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { parentPort, workerData } from "node:worker_threads"

/** What a page says and no other does; the program that crawls the site looks for it. */
export const factOf = (page: number): string =>
  `Kettle model K${page}X holds ${1 + (page % 9)}.${page % 7} litres and costs ${20 + page} euros.`

/** Pages that a section leads to. */
const SECTION = 25
/** Every so many pages is only in the sitemap, is linked by an old address, or is refused once by a busy server. */
const ORPHAN = 20
const MOVED = 50
const BUSY = 60

const MENU = ["Home", "Products", "Prices", "About us", "Careers", "Press", "Contact", "Sign in"]
  .map((name) => `<li><a href="/">${name}</a></li>`)
  .join("")
const AROUND = {
  before: `<nav><ul>${MENU}</ul></nav><div class="banner">We use cookies to make this site better for you. <button>Accept</button></div>`,
  after: `<div class="bottom"><p>Kettle House, Harbour Road 5. All rights reserved by Kettle House and its partners.</p></div>`,
}
const SENTENCES = [
  "Its handle stays cool while the water boils, because it is made of beech.",
  "Descale it every two months with vinegar, and rinse it twice before you use it again.",
  "The lid opens with one hand and closes by itself when the water is hot.",
  "It is made in a small workshop near the river, where nine people work.",
  "Spare parts are kept for twelve years after the last one was sold.",
  "A filter of fine steel keeps lime out of the cup and can be washed.",
]

const isThread = parentPort !== null
if (isThread) serve((workerData as { pages: number }).pages)

function serve(pages: number): void {
  let requests = 0
  const refused = new Set<string>()
  const server = createServer((request, response) => {
    requests++
    const path = request.url ?? "/"
    const number = Number(/^\/(?:kettles|old)\/(\d+)$/.exec(path)?.[1])
    if (number % BUSY === 0 && !refused.has(path)) {
      refused.add(path)
      response.writeHead(number % (2 * BUSY) ? 429 : 503, { "retry-after": "1" }).end()
    } else if (path.startsWith("/old/")) response.writeHead(301, { location: `/kettles/${number}` }).end()
    else answer(response, path, number, pages)
  })
  server.listen(0, "127.0.0.1", () =>
    parentPort?.postMessage({ port: (server.address() as AddressInfo).port }),
  )
  parentPort?.once("message", () => {
    parentPort?.postMessage({ requests })
    server.closeAllConnections()
    server.close()
  })
}

function answer(response: ServerResponse, path: string, number: number, pages: number): void {
  const html = { "content-type": "text/html; charset=utf-8" }
  const section = Number(/^\/sections\/(\d+)$/.exec(path)?.[1])
  const sections = Math.ceil(pages / SECTION)
  if (path === "/sitemap.xml") {
    const places = Array.from(
      { length: pages },
      (_, n) => `<url><loc>http://${response.req.headers.host}/kettles/${n + 1}</loc></url>`,
    )
    response.writeHead(200, { "content-type": "application/xml" }).end(`<urlset>${places.join("")}</urlset>`)
  } else if (path === "/") {
    const links = Array.from(
      { length: sections },
      (_, n) => `<li><a href="/sections/${n}">Shelf ${n}</a></li>`,
    )
    response.writeHead(200, html).end(pageOf("Kettle House", `<ul>${links.join("")}</ul>`))
  } else if (section < sections) {
    const links = Array.from({ length: SECTION }, (_, n) => section * SECTION + n + 1)
      .filter((page) => page <= pages && page % ORPHAN)
      .map((page) => `<li><a href="/${page % MOVED ? "kettles" : "old"}/${page}">Kettle ${page}</a></li>`)
    response.writeHead(200, html).end(pageOf(`Shelf ${section}`, `<ul>${links.join("")}</ul>`))
  } else if (number >= 1 && number <= pages)
    response.writeHead(200, html).end(pageOf(`Kettle ${number}`, article(number)))
  else response.writeHead(404).end()
}

const pageOf = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${AROUND.before}<div class="content"><h1>${title}</h1>${body}</div>${AROUND.after}</body></html>`

/** Some thousand characters under headings, no two pages the same. */
function article(page: number): string {
  const parts = ["What it is", "How it is used", "How it is cleaned", "Where it comes from"].map(
    (heading, part) => {
      const sentences = Array.from(
        { length: 12 },
        (_, n) =>
          `${SENTENCES[(page + part * 5 + n * 7) % SENTENCES.length]} Batch ${page * 100 + part * 12 + n} was checked.`,
      )
      return `<h2>${heading}</h2><p>${sentences.join(" ")}</p>`
    },
  )
  return `<p>${factOf(page)}</p>${parts.join("")}`
}
