import { describe, expect, it } from "vitest"
import { extractText, readDocument } from "#lib/domain/knowledge/extraction/extraction.ts"

const read = (body: string, head = "") =>
  extractText(
    Buffer.from(`<!doctype html><html><head><title>Inn</title>${head}</head><body>${body}</body></html>`),
    {
      name: "page.html",
    },
  )
const textOf = async (body: string, head?: string) => (await read(body, head)).text
/** Each passage with the headings above it. */
const placed = async (body: string) => {
  const page = Buffer.from(`<!doctype html><html><body>${body}</body></html>`)
  const { passages } = await readDocument(page, { name: "page.html", split: {} })
  return passages.map(({ heading, text }) => `${heading}: ${text}`)
}

describe("what a click opens", () => {
  const cases: Record<string, string> = {
    "buttons in headings": `<h2><button>Is it free?</button></h2><div class="collapse">Yes.</div><h2><button>Pets?</button></h2><div class="collapse">No.</div>`,
    details: `<details><summary>Is it free?</summary><p>Yes.</p></details><details><summary>Pets?</summary>No.</details>`,
    "buttons before hidden panels": `<div><button aria-expanded="false" aria-controls="a">Is it free?</button><div id="a" hidden><p>Yes.</p></div></div><div><button aria-controls="b">Pets?</button><div id="b" style="display:none">No.</div></div>`,
    "buttons and panels side by side": `<div><button class="accordion">Is it free?</button><div class="panel" aria-hidden="true"><p>Yes.</p></div><button class="accordion">Pets?</button><div class="panel" style="display: none">No.</div></div>`,
    "labels of ticked boxes": `<div><input type="checkbox" id="x"><label for="x">Is it free?</label><div>Yes.</div></div><div><input type="checkbox" id="y"><label for="y">Pets?</label><div>No.</div></div>`,
    tabs: `<div role="tablist"><button role="tab" aria-controls="p">Is it free?</button><a role="tab" href="#q">Pets?</a></div><div role="tabpanel" id="p">Yes.</div><div role="tabpanel" id="q" hidden>No.</div>`,
  }
  it.each(Object.entries(cases))("%s", async (_name, body) => {
    expect(await placed(body)).toEqual(["Is it free?: Yes.", "Pets?: No."])
  })

  it("belongs to its section, which goes on behind it", async () => {
    const body = `<h1>Inn</h1><h2>FAQ</h2><details><summary>Is it free?</summary>Yes.</details><p>Call us.</p><h2>Rooms</h2><p>Forty.</p>`
    expect(await placed(body)).toEqual([
      "Inn > FAQ > Is it free?: Yes.",
      "Inn > FAQ: Call us.",
      "Inn > Rooms: Forty.",
    ])
  })

  it("is read in a page whose main part has to be guessed", async () => {
    const sentence = "Our rooms look over the lake, and every one of them has a balcony of its own. "
    const items = Array.from(
      { length: 8 },
      (_, n) =>
        `<div class="item"><button aria-expanded="false">Question ${n}, is it?</button><div class="answer"><p>${sentence.repeat(2)}Answer ${n}.</p></div></div>`,
    )
    const { text } = await read(
      `<div class="menu">${'<a href="/">Menu entry</a> '.repeat(20)}</div><form><div id="c"><h1>FAQ</h1>${items.join("")}</div></form>`,
    )
    for (const n of [0, 7]) expect(text).toContain(`Question ${n}, is it?\n\n`)
    expect(text).toContain("Answer 7.")
  })
})

describe("what nobody sees, or every page shows", () => {
  const cases: Record<string, string> = {
    "a button that sends":
      "<form><label>Name</label><input value=x><select><option>One</option></select><button>Send it now</button></form>",
    "a hidden element": "<p hidden>No</p><p aria-hidden=true>No</p><p style='display:none'>No</p>",
    "a banner about cookies": `<div id="cookie-banner"><p>We use cookies.</p></div><div class="cmp gdpr_notice">No</div>`,
    "a menu": `<nav>Home</nav><div role="navigation">Home</div><ul role="menu"><li>Home</li></ul>`,
    "a dialog": `<div role="dialog">Subscribe</div><dialog>No</dialog>`,
    "what is struck out": `<p><del>120</del><s>80</s><strike>70</strike><span style="text-decoration: line-through">60</span></p>`,
  }
  it.each(Object.entries(cases))("%s", async (_name, body) => {
    expect(await textOf(`<p>Open at nine.</p>${body}`)).toBe("Open at nine.")
  })

  it("is not a page about cookies", async () => {
    expect(await textOf(`<div class="cookie-recipes"><p>Bake them for nine minutes.</p></div>`)).toContain(
      "nine minutes",
    )
  })
})

describe("a page in a form", () => {
  it("is read", async () => {
    expect(
      await textOf(`<form id="aspnetForm"><input type=hidden><h2>Breakfast</h2><p>From 7 to 10.</p></form>`),
    ).toBe("Breakfast\n\nFrom 7 to 10.")
  })
})

describe("words side by side", () => {
  const cases: Record<string, [body: string, text: string]> = {
    spans: ["<div><span>Check-in</span><span>15:00</span></div>", "Check-in 15:00"],
    "text and a span": ["Room<span>Price</span>", "Room Price"],
    links: ["<a>Home</a><a>Prices</a>", "Home Prices"],
    "a raised letter": ["<span>W</span><span>inter</span>", "Winter"],
    "a word in two colours": ["un<b>believ</b>able", "unbelievable"],
    "an amount in parts": ["<span>12</span><span>.50 €</span>", "12.50 €"],
    "an address": ["Pine Hotel<br>Lake Road 5<br/>Zurich", "Pine Hotel\nLake Road 5\nZurich"],
    "a soft hyphen": ["Donau&shy;dampf&ZeroWidthSpace;schiff", "Donaudampfschiff"],
    "a raised number": ["<p>25<sup>1</sup> EUR for 30 m<sup>2</sup></p>", "25¹ EUR for 30 m²"],
  }
  it.each(Object.entries(cases))("%s", async (_name, [body, text]) => {
    expect(await textOf(body)).toBe(text)
  })
})

describe("code", () => {
  it("keeps its indentation, its language and its own fences", async () => {
    const yaml = "a:\n  b: 1\n\n  c:\n    d: 2\n"
    expect(await textOf(`<pre><code class="hljs language-yaml">${yaml}</code></pre>`)).toBe(
      `\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\``,
    )
    expect(await textOf(`<div class="x"><pre class="lang-js">\n  f()<br>  g()</pre></div>`)).toBe(
      "```js\n  f()\n  g()\n```",
    )
    expect(await textOf("<pre>```\ninside\n```</pre>")).toBe("````\n```\ninside\n```\n````")
    expect(await textOf("<pre><div>one</div><div>  two</div></pre>")).toBe("```\none\n  two\n```")
  })
})

describe("tables", () => {
  const table = (rows: string) => textOf(`<table>${rows}</table>`)

  it("stand between bars, below the names of their columns", async () => {
    expect(await table("<tr><th>Room<th>Price<tr><td>Single<td>90<tr><td>Double<td>120")).toBe(
      "| Room | Price |\n| --- | --- |\n| Single | 90 |\n| Double | 120 |",
    )
    expect(
      await table("<tr><td>Room<td>Price<td>Beds<tr><td>Single<td>90<td>1<tr><td>Twin<td>120<td>2"),
    ).toBe("| Room | Price | Beds |\n| --- | --- | --- |\n| Single | 90 | 1 |\n| Twin | 120 | 2 |")
  })

  it("hold in each row what spans several", async () => {
    expect(
      await table(
        "<tr><th>Room<th>Season<th>Price<tr><td rowspan=2>Double<td>summer<td>120<tr><td>winter<td>100<tr><td>Suite<td colspan=2>on request",
      ),
    ).toBe(
      "| Room | Season | Price |\n| --- | --- | --- |\n| Double | summer | 120 |\n| Double | winter | 100 |\n| Suite | on request | on request |",
    )
  })

  it("name their columns in two rows", async () => {
    expect(
      await table(
        "<thead><tr><th rowspan=2>Room<th colspan=2>Summer<tr><th>Week<th>Weekend</thead><tr><td>Single<td>90<td>100",
      ),
    ).toBe("| Room | Summer Week | Summer Weekend |\n| --- | --- | --- |\n| Single | 90 | 100 |")
  })

  it("are parted by a cell across them", async () => {
    expect(
      await table(
        "<tr><th>Item<th>Size<th>Price<tr><td colspan=3>Lamps<tr><td>Luna<td>S<td>99<tr><td colspan=3>Desks<tr><td>Oak<td>L<td>300",
      ),
    ).toBe(
      "Lamps\n\n| Item | Size | Price |\n| --- | --- | --- |\n| Luna | S | 99 |\n\nDesks\n\n| Item | Size | Price |\n| --- | --- | --- |\n| Oak | L | 300 |",
    )
  })

  it("are lists of fields where they name no columns", async () => {
    expect(await table("<tr><th>Phone<td>044 555<tr><th>Check-in:<td>15:00<tr><td>Pets<td>no")).toBe(
      "Phone: 044 555\n\nCheck-in: 15:00\n\nPets: no",
    )
  })

  it("are none where they lay out a page", async () => {
    expect(
      await table(
        "<tr><td><h2>Rooms</h2><p>Forty.</p><td><p>At the lake.</p><tr><td><table><tr><th>A<th>B<tr><td>1<td>2</table>",
      ),
    ).toBe("Rooms\n\nForty.\n\nAt the lake.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |")
  })

  it("end, however far their cells reach", async () => {
    const text = await table("<tr><td colspan=999999 rowspan=999999>Far<td>Near".repeat(3000))
    expect(text).toContain("Far")
  })
})

describe("lists", () => {
  it("keep their order and depth", async () => {
    expect(
      await textOf("<ol><li>Fill in<li><p>Send</p><ul><li>by mail<li>by hand</ul><li>Wait</ol><p>Done.</p>"),
    ).toBe("1. Fill in\n2. Send\n  - by mail\n  - by hand\n3. Wait\n\nDone.")
  })

  it("of terms are pairs", async () => {
    expect(
      await textOf(
        "<dl><dt>Check-in:<dd>15:00<dt>Pets<dd><p>No.</p><dt>Is it free?<dd>Yes.<dt>Left alone</dl>",
      ),
    ).toBe("Check-in: 15:00\nPets: No.\nQ: Is it free?\nA: Yes.\n\nLeft alone")
  })
})

describe("what markup means", () => {
  const cases: Record<string, [body: string, text: string]> = {
    "a number to call": [`<a href="tel:+41%2044%20555">Call us</a>`, "Call us (+41 44 555)"],
    "a number that is shown": [`<a href="tel:+41445550199">044 555 01 99</a>`, "044 555 01 99"],
    "an address to write to": [`<a href="mailto:a@b.example?subject=x">Write</a>.`, "Write (a@b.example)."],
    "a page where something is done": [
      `You may <a href="https://inn.example/table">book a table</a> at any time.`,
      "You may book a table (https://inn.example/table) at any time.",
    ],
    "a page that is shown": [
      `Book at <a href="https://inn.example/table">inn.example/table</a>.`,
      "Book at inn.example/table.",
    ],
    "a page to read": [`<a href="https://inn.example/story">Our story</a> is old.`, "Our story is old."],
    "an address that is shown": [`<a href="mailto:a@b.example">a@b.example</a>`, "a@b.example"],
    "a picture that says something": [
      `<p>Bar<img alt="The bar opens at 17:00"></p>`,
      "Bar The bar opens at 17:00",
    ],
    "a picture that says nothing": [`<p>Bar<img alt="logo"><img alt="my new image.png"><img></p>`, "Bar"],
  }
  it.each(Object.entries(cases))("%s", async (_name, [body, text]) => {
    expect(await textOf(body)).toBe(text)
  })
})

describe("what a page tells search engines only", () => {
  const script = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
  const faq = (answer: string) => ({
    "@type": "FAQPage",
    mainEntity: [{ "@type": "Question", name: "Is it free?", acceptedAnswer: { text: answer } }],
  })

  it("is read: questions and opening hours", async () => {
    const hotel = {
      "@graph": [
        {
          "@type": "Hotel",
          openingHoursSpecification: [
            { dayOfWeek: ["Monday", "https://schema.org/Friday"], opens: "09:00", closes: "17:00" },
          ],
        },
        faq("<p>Yes, for guests.</p>"),
      ],
    }
    expect(await textOf("<p>Welcome.</p>", script(hotel))).toBe(
      "Welcome.\n\nOpening hours\nMonday, Friday: 09:00–17:00\n\nQ: Is it free?\nA: Yes, for guests.",
    )
  })

  it("is not read twice, and may be broken", async () => {
    expect(await textOf("<p>Yes, for guests.</p>", script(faq("Yes, for <b>guests</b>.")))).toBe(
      "Yes, for guests.",
    )
    expect(await textOf("<p>Welcome.</p>", `<script type="application/ld+json">{"@type":</script>`)).toBe(
      "Welcome.",
    )
  })
})

describe("a main part that the page marks", () => {
  it("is believed, however short", async () => {
    const menu = `<ul>${'<li><a href="/x">Department of the shop</a></li>'.repeat(60)}</ul>`
    expect(await textOf(`<div>${menu}</div><main><h1>Hours</h1><p>Open at nine.</p></main>`)).toBe(
      "Hours\n\nOpen at nine.",
    )
  })

  it("is not believed where it is empty", async () => {
    expect(await textOf("<p>Open at nine.</p><main><script>x()</script> </main>")).toBe("Open at nine.")
  })
})
