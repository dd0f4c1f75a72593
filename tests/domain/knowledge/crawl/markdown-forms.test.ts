import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { page, startSites } from "./read-site.ts"

const { site, read, whole, short, reset, close } = await startSites()
beforeEach(reset)
afterAll(close)

const markdown = (body: string, headers: Record<string, string> = {}) => ({
  body,
  headers: { "content-type": "text/markdown; charset=utf-8", ...headers },
})
const naming = (href: string, text: string, ...links: string[]) =>
  page(text, ...links).replace("<title>", `<link rel="alternate" type="text/markdown" href="${href}"><title>`)
const LAMPS = "# Lamps\n\nAbout lamps.\n\n| Model | Price |\n| --- | --- |\n| Oak | 99 euros |\n"

describe("the Markdown that a page names as its own", () => {
  test("is read in its place, once, under the page's address and title", async () => {
    site.pages["/"] = naming("/lamps.md", "lamps", "/lamps.md", "/more")
    site.pages["/lamps.md"] = markdown(LAMPS)
    site.pages["/more"] = page("more")
    const found = await whole({ split: { language: "en" } })
    expect(short(found)).toEqual({ "/": "fetched", "/more": "fetched" })
    expect(found[0]).toMatchObject({
      canonicalUrl: `${site.origin}/`,
      extracted: {
        type: "md",
        title: "lamps",
        language: "en",
        text: expect.stringContaining("| Oak | 99 euros |"),
      },
    })
    expect(found[0]?.passages?.[0]?.heading).toContain("Lamps")
    expect(site.paths().filter((path) => path === "/lamps.md")).toHaveLength(1)
  })

  test("is read of a single page too", async () => {
    site.pages["/"] = naming("lamps.md", "lamps")
    site.pages["/lamps.md"] = markdown(LAMPS)
    expect((await read())[0]?.extracted?.text).toContain("| Oak | 99 euros |")
  })

  test.each<[string, object | string]>([
    ["is not there", { status: 404 }],
    ["is a page after all", page("nothing of the kind")],
    ["is a summary", markdown("Lamps.")],
    ["has no text", markdown("\n")],
    ["is not for robots", markdown(LAMPS, { "x-robots-tag": "noindex" })],
    ["leads elsewhere", { status: 302, headers: { location: "/other" } }],
  ])("is left alone where it %s", async (_why, answer) => {
    site.pages["/"] = naming("/lamps.md", "lamps, which are many and of every kind that can be had")
    site.pages["/lamps.md"] = answer
    const [found] = await whole()
    expect(found).toMatchObject({ outcome: "fetched", extracted: { type: "html" } })
  })

  test("is left alone where robots.txt forbids it, or another site has it", async () => {
    site.pages["/robots.txt"] = {
      body: "User-agent: *\nDisallow: /*.md",
      headers: { "content-type": "text/plain" },
    }
    site.pages["/"] = naming("/lamps.md", "lamps", "/b")
    site.pages["/b"] = naming("http://elsewhere.example/lamps.md", "beds")
    site.pages["/lamps.md"] = markdown(LAMPS)
    expect((await whole()).map(({ extracted }) => extracted?.type)).toEqual(["html", "html"])
    expect(site.paths()).not.toContain("/lamps.md")
  })

  test("is one page's alone", async () => {
    site.pages["/"] = naming("/all.md", "lamps", "/b")
    site.pages["/b"] = naming("/all.md", "beds")
    site.pages["/all.md"] = markdown(LAMPS)
    const found = await whole()
    expect(found.map(({ outcome, extracted }) => [outcome, extracted?.type])).toEqual([
      ["fetched", "md"],
      ["fetched", "html"],
    ])
  })
})

describe("llms.txt", () => {
  const list = (body: string) => ({ body, headers: { "content-type": "text/plain" } })

  test("lists pages that come before those that are linked", async () => {
    site.pages["/"] = page("home", "/linked")
    site.pages["/linked"] = page("linked")
    site.pages["/guide"] = page("guide")
    site.pages["/llms.txt"] = list(
      `# Site\n\n- [Guide](/guide): how\n- [Other](http://elsewhere.example/x)\n`,
    )
    expect(Object.keys(short(await whole({ maxPages: 2 })))).toEqual(["/", "/guide"])
  })

  test("lists Markdown: it is the text of its page, or the page where there is none", async () => {
    site.pages["/"] = page("home")
    site.pages["/llms.txt"] = list(
      `- [Lamps](${site.origin}/lamps.md)\n- [Beds](/beds/index.html.md)\n- [Notes](/notes.md)`,
    )
    site.pages["/lamps"] = page("lamps")
    site.pages["/lamps.md"] = markdown(LAMPS)
    site.pages["/beds/"] = page("beds")
    site.pages["/beds/index.html.md"] = markdown("# Beds\n\nAbout beds of oak.")
    site.pages["/notes.md"] = markdown("# Notes\n\nOnly here.")
    const found = await whole()
    expect(short(found)).toEqual({
      "/": "fetched",
      "/lamps": "fetched",
      "/beds/": "fetched",
      "/notes.md": "fetched",
    })
    const texts = found.map(({ extracted }) => extracted?.text)
    expect(texts.join("\n")).toMatch(/99 euros[\s\S]*beds of oak[\s\S]*Only here/)
  })

  test("is not asked for when one page is read, nor believed where it is a page", async () => {
    site.pages["/"] = page("home")
    site.pages["/llms.txt"] = page("[x](/x)")
    site.pages["/x"] = page("x")
    await read()
    expect(site.paths()).not.toContain("/llms.txt")
    expect(Object.keys(short(await whole()))).toEqual(["/"])
  })
})
