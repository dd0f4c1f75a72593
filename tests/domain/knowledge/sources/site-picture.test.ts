import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import {
  createSource,
  deleteSource,
  findSitePicture,
  getSource,
  ingestSource,
  readSitePicture,
  syncSource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const [site, cdn] = [await startWebSite(), await startWebSite()]
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: `${site.host},${cdn.host}` })
await useDatabase()
afterAll(() => {
  site.close()
  cdn.close()
})
beforeEach(() => {
  for (const one of [site, cdn]) {
    for (const path of Object.keys(one.pages)) delete one.pages[path]
    one.visits.length = 0
  }
})

const png = (size: number) => Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(size)])
const image = (body: Uint8Array, type = "image/png") => ({ headers: { "content-type": type }, body })
const css = (body: string) => ({ headers: { "content-type": "text/css" }, body })
const home = (head: string, body = "") =>
  `<!doctype html><html><head><title>Lind</title>${head}</head><body><header>${body}<nav><a href="/repairs">Repairs</a></nav></header><h1>Bicycles that last</h1><p>We repair and build bicycles in a workshop by the harbour.</p></body></html>`

const learned = async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { id } = await createSource(ctx, { botId: bot.id, type: "url", url: `${site.origin}/` })
  await ingestSource(ctx, { sourceId: id })
  const { source } = await getSource(ctx, { id })
  return { ctx, source, picture: () => findSitePicture(ctx, { sourceId: id }) }
}

describe("the picture of a site", () => {
  it("is kept when the site is read: its words, its colours, its logo and its share picture", async () => {
    site.pages["/"] = home(
      `<link rel="stylesheet" href="/site.css"><meta property="og:image" content="${cdn.origin}/share.png">`,
      `<img src="/logo.png" alt="logo">`,
    )
    site.pages["/site.css"] = css("body { background: #fef9f0; color: #123 } header { background: #143c32 }")
    site.pages["/logo.png"] = image(png(500))
    cdn.pages["/share.png"] = image(png(5000))
    const { ctx, source, picture } = await learned()
    expect(source.status).toBe("ready")
    expect(await picture()).toMatchObject({
      drawing: {
        ...{ heading: "Bicycles that last", labels: ["Repairs"], font: "sans" },
        colours: { page: "#fef9f0", text: "#112233", header: "#143c32" },
      },
      ...{ hasLogo: true, hasShare: true },
    })
    const share = await readSitePicture(ctx, { sourceId: source.id, part: "share" })
    expect(share).toMatchObject({ type: "image/png", bytes: { length: 5008 } })
    // Nobody else finds it.
    expect(await findSitePicture(await makeAccount(), { sourceId: source.id })).toBeNull()
    expect(await readSitePicture(await makeAccount(), { sourceId: source.id, part: "logo" })).toBeNull()
  })

  it("goes with the source", async () => {
    site.pages["/"] = home("")
    const { ctx, source, picture } = await learned()
    expect(await picture()).toMatchObject({ hasLogo: false, hasShare: false })
    await deleteSource(ctx, { id: source.id })
    expect(await picture()).toBeNull()
    expect(await transaction(ctx, ({ db }) => db.sitePicture.count())).toBe(0)
  })

  it("is drawn anew when the site is read again, and stays where that says it is as it was", async () => {
    site.pages["/"] = home(`<meta name="theme-color" content="#0a7d5a">`)
    const { ctx, source, picture } = await learned()
    const again = async () => {
      await syncSource(ctx, { id: source.id })
      await ingestSource(ctx, { sourceId: source.id })
      return (await picture())?.drawing.colours
    }
    site.pages["/"] = home(`<meta name="theme-color" content="#b5179e">`)
    expect(await again()).toEqual({ accent: "#b5179e" })
    site.pages["/"] = { status: 304 }
    expect(await again()).toEqual({ accent: "#b5179e" })
  })

  it.each([
    ["an SVG that calls itself a PNG", image(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))],
    ["a page", { body: "<script>alert(1)</script>" }],
    ["a picture that is too large", image(png(400_000))],
    ["nothing", { status: 404 }],
  ])("has no picture where the site gives %s, and the site is read", async (_, answer) => {
    site.pages["/"] = home(`<meta property="og:image" content="/it">`, `<img src="/it" alt="logo">`)
    site.pages["/it"] = answer
    const { source, picture } = await learned()
    expect(source.status).toBe("ready")
    expect(await picture()).toMatchObject({ hasLogo: false, hasShare: false })
  })

  it("asks for nothing that robots.txt forbids, nor for what no public host has", async () => {
    site.pages["/robots.txt"] = {
      headers: { "content-type": "text/plain" },
      body: "User-agent: *\nDisallow: /img/",
    }
    site.pages["/"] = home(
      `<link rel="stylesheet" href="http://127.0.0.1:1/site.css">`,
      `<img src="/img/logo.png" alt="logo">`,
    )
    const { source, picture } = await learned()
    expect(source.status).toBe("ready")
    expect(await picture()).toMatchObject({ hasLogo: false })
    expect(site.paths()).not.toContain("/img/logo.png")
  })
})
