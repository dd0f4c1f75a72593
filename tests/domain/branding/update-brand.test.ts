import { beforeAll, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { hostOf, readIcon, readLogo, updateBrand } from "#lib/domain/branding/branding.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")
const jpeg = Buffer.from("ffd8ffe000104a464946", "hex")
const webp = Buffer.concat([Buffer.from("RIFF"), Buffer.from([4, 0, 0, 0]), Buffer.from("WEBPVP8 ")])

let other: { id: string; slug: string }
let agency: { id: string; slug: string }
let ctx: Context

const slug = () => `b${newId().slice(-12)}`
const brandOf = async ({ slug }: { slug: string }) => (await hostOf(`${slug}.localhost`))?.brand

beforeAll(async () => {
  other = await createPartner({ name: "Southwind", slug: slug(), accent: "#0f766e" })
})
beforeEach(async () => {
  agency = await createPartner({ name: "Northwind", slug: slug(), promise: "Ask us." })
  ctx = systemContext(await loadFacts(agency.id), makeLog(), "test")
})

test("what is named changes at once at the agency's address, the rest stays, and so does everybody else's", async () => {
  expect((await brandOf(agency))?.name).toBe("Northwind")
  await updateBrand(ctx, { name: " North & Co ", accent: "#B45309", radius: "round", font: "serif" })
  expect(await brandOf(agency)).toEqual({
    name: "North & Co",
    accent: "#b45309",
    logo: null,
    favicon: null,
    radius: "round",
    font: "serif",
    promise: "Ask us.",
    language: null,
  })
  await updateBrand(ctx, { language: "it" })
  expect(await brandOf(agency)).toMatchObject({ promise: "Ask us.", language: "it" })
  await updateBrand(ctx, { promise: "  ", language: null })
  expect(await brandOf(agency)).toMatchObject({
    name: "North & Co",
    accent: "#b45309",
    promise: null,
    language: null,
  })
  expect(await brandOf(other)).toMatchObject({ name: "Southwind", accent: "#0f766e", radius: "soft" })
  const events = await system().event.findMany({ where: { accountId: agency.id, type: "brand.updated" } })
  expect(events).toHaveLength(3)
})

test("a logo has an address that changes with it, and is the agency's alone", async () => {
  await updateBrand(ctx, { logo: png })
  const first = (await brandOf(agency))?.logo
  expect(first).toMatch(/^\/brand\/logo\?v=[0-9a-f]{12}$/)
  expect(await readLogo(agency.id)).toEqual({ type: "image/png", bytes: png })
  expect(await readLogo(other.id)).toBeNull()
  await updateBrand(ctx, { logo: jpeg })
  expect((await brandOf(agency))?.logo).not.toBe(first)
  expect(await readLogo(agency.id)).toEqual({ type: "image/jpeg", bytes: jpeg })
  await updateBrand(ctx, { name: "With a logo" })
  expect(await readLogo(agency.id)).toEqual({ type: "image/jpeg", bytes: jpeg })
  await updateBrand(ctx, { logo: webp })
  expect(await readLogo(agency.id)).toEqual({ type: "image/webp", bytes: webp })
  await updateBrand(ctx, { logo: null })
  expect([(await brandOf(agency))?.logo, await readLogo(agency.id)]).toEqual([null, null])
})

test("an icon is kept as a logo is, and whom to write to is told where it is named", async () => {
  await updateBrand(ctx, {
    favicon: png,
    support: " help@north.example ",
    imprint: "https://north.example/imprint",
  })
  expect(await brandOf(agency)).toMatchObject({
    favicon: expect.stringMatching(/^\/brand\/icon\?v=[0-9a-f]{12}$/),
    logo: null,
    contact: { support: "help@north.example", imprint: "https://north.example/imprint" },
  })
  expect(await readIcon(agency.id)).toEqual({ type: "image/png", bytes: png })
  await updateBrand(ctx, { terms: "https://north.example/terms", imprint: "" })
  expect((await brandOf(agency))?.contact).toEqual({
    support: "help@north.example",
    terms: "https://north.example/terms",
  })
  await updateBrand(ctx, { favicon: null, support: null, terms: null })
  expect(await brandOf(agency)).not.toHaveProperty("contact")
  expect(await readIcon(agency.id)).toBeNull()
})

test.each<[string, Uint8Array<ArrayBuffer>, string]>([
  ["a script", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "PNG, JPEG or WebP"],
  ["nothing", new Uint8Array(), "PNG, JPEG or WebP"],
  ["a sound", Buffer.concat([Buffer.from("RIFF"), Buffer.alloc(4), Buffer.from("WAVEfmt ")]), "WebP"],
  ["a picture that is too large", Buffer.concat([png, Buffer.alloc(100 * 1024)]), "100 KB"],
])("%s is no logo", async (_, logo, reason) => {
  await expect(updateBrand(ctx, { logo })).rejects.toMatchObject({
    code: "invalid_input",
    message: expect.stringContaining(reason),
    details: { path: ["logo"] },
  })
  expect(await readLogo(agency.id)).toBeNull()
})

test.each([
  [{ accent: "red;} body{" }, "accent"],
  [{ accent: "#fff" }, "accent"],
  [{ name: "   " }, "name"],
  [{ name: "n".repeat(81) }, "name"],
  [{ promise: "p".repeat(161) }, "promise"],
  [{ radius: "wavy" }, "radius"],
  [{ font: "comic" }, "font"],
  [{ favicon: "data:," }, "favicon"],
  [{ support: "nobody" }, "support"],
  [{ imprint: "javascript:alert(1)" }, "imprint"],
  [{ terms: "//north.example" }, "terms"],
])("%j is refused", async (settings, field) => {
  const refused = updateBrand(ctx, settings as Parameters<typeof updateBrand>[1])
  await expect(refused).rejects.toMatchObject({ code: "invalid_input" })
  await expect(refused).rejects.toThrow(field)
  expect((await brandOf(agency))?.name).toBe("Northwind")
})

test("only an agency's own people who may change its account change its brand", async () => {
  const reader: Context = {
    ...ctx,
    principal: { kind: "user", id: newId(), permissions: new Set(["account.read"]), allowedRoutes: [] },
  }
  await expect(updateBrand(reader, { name: "Mine" })).rejects.toMatchObject({ code: "not_authorized" })
  const client = await makeAccount()
  await expect(updateBrand(client, { name: "Mine" })).rejects.toMatchObject({ code: "not_authorized" })
  expect((await brandOf(agency))?.name).toBe("Northwind")
})
