import { expect, it, test } from "vitest"
import { readLook } from "#lib/domain/knowledge/crawl/picture/read-look.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"

const url = new URL("https://lind.example/de/")
const HTML = `<!doctype html><html><head>
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#000"><meta name="theme-color" content="#0a7d5a">
<meta property="og:site_name" content=" Lind  Bicycles "><meta property="og:image" content="/share.jpg">
<link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="print.css" media="print">
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/touch.png">
<style>body { background: #fef9f0 }</style></head>
<body class="home page"><a class="skip-link" href="#main">Skip to content</a>
<div id="cookie-banner"><p>We use cookies to make this site work for you, as everybody does.</p><button>Accept</button></div>
<header class="top"><a href="/"><img src="/img/lind.svg" alt="Lind"><img src="/img/logo.png" alt=""></a>
<nav><ul><li><a href="/repairs"><span>Repairs</span></a></li><li><a href="/shop">Shop</a></li><li><a href="/shop">Shop</a></li><li><a class="btn" href="/book">Book a repair</a></li></ul></nav></header>
<main id="main"><h1>Bicycles that <br>last</h1><script>"<p>not read, as it is a script of the page itself</p>"</script>
<p>Short.</p><p>We repair and build bicycles in a workshop by the harbour.</p><h2>Repairs</h2><h2>Hire &amp; tours</h2>
<img src="/hero.jpg" width="1200"></main><footer><h2>Legal</h2><nav><a href="/imprint">Imprint</a></nav></footer></body></html>`

it("is read from what a page says of itself", async () => {
  expect(await readLook(HTML, url)).toMatchObject({
    name: "Lind Bicycles",
    labels: ["Repairs", "Shop"],
    heading: "Bicycles that last",
    headings: ["Repairs", "Hire & tours"],
    text: "We repair and build bicycles in a workshop by the harbour.",
    action: "Book a repair",
    themeColour: "#0a7d5a",
    styles: "body { background: #fef9f0 }\n",
    sheets: ["https://lind.example/site.css"],
    logos: ["https://lind.example/img/logo.png", "https://lind.example/touch.png"],
    shares: ["https://lind.example/share.jpg", "https://lind.example/hero.jpg"],
    subjects: [
      { part: "page", tag: "body", classes: ["home", "page"] },
      { part: "page", tag: "html" },
      { part: "header", tag: "header", classes: ["top"] },
      { part: "heading", tag: "h1" },
      { part: "action", tag: "a", classes: ["btn"] },
    ],
  })
})

it("is empty for a page that says nothing", async () => {
  expect(await readLook("<p>Hello</p>", url)).toEqual({
    ...{ name: null, heading: null, text: null, action: null, themeColour: null },
    ...{ labels: [], headings: [], subjects: [], styles: "", sheets: [], logos: [], shares: [] },
  })
})

it("names no address but those of the web", async () => {
  const html = `<meta property="og:image" content="file:///etc/passwd"><img src="data:image/png;base64,AAAA"><link rel=stylesheet href="javascript:1">`
  expect(await readLook(html, url)).toMatchObject({ sheets: [], logos: [], shares: [] })
})

test.each([
  ["elements in elements", "<header><div>".repeat(50_000)],
  ["paragraphs that never end", "<p>text ".repeat(100_000)],
  ["headings in headings", `<h1>${"<a>x".repeat(100_000)}`],
])("%s cost what they are long", async (_, html) => {
  expect(await cpuTimeOf(() => readLook(html, url))).toBeLessThan(2_500)
})
