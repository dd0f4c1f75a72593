import { beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, ensurePlatform } from "#lib/domain/accounts/accounts.ts"
import { hostOf } from "#lib/domain/branding/branding.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

const slug = `p${newId().slice(-12)}`
const domain = (label: string) => `${label}-${slug}.example`
let partnerId: string

beforeAll(async () => {
  partnerId = (await createPartner({ name: "Northwind", slug, accent: "#0f766e" })).id
  const rows = [
    { accountId: partnerId, hostname: domain("chat"), nonce: "n", verifiedAt: new Date() },
    { accountId: partnerId, hostname: domain("pending"), nonce: "n" },
  ]
  await system().domain.createMany({ data: rows })
})

test.each(["localhost", "localhost:4160", "LOCALHOST", "127.0.0.1:4160", "[::1]:4160"])(
  "%s is the platform's",
  async (header) => {
    const { id } = await ensurePlatform()
    expect(await hostOf(header)).toMatchObject({
      kind: "platform",
      realmId: id,
      accountId: null,
      isActive: true,
      brand: { name: "Livery" },
    })
  },
)

test("a partner's label brings its brand, and its port is ours, never the header's", async () => {
  expect(await hostOf(`${slug}.localhost:31337`)).toEqual({
    kind: "partner",
    hostname: `${slug}.localhost`,
    realmId: partnerId,
    accountId: partnerId,
    isActive: true,
    brand: {
      name: "Northwind",
      accent: "#0f766e",
      logo: null,
      favicon: null,
      radius: "soft",
      font: "geist",
      promise: null,
      language: null,
    },
    canonicalUrl: `http://${slug}.localhost:${process.env.PORT ?? 3000}`,
  })
})

test("a verified domain serves, a pending one does not", async () => {
  expect(await hostOf(domain("chat"))).toMatchObject({ kind: "partner", realmId: partnerId })
  expect(await hostOf(domain("pending"))).toBeNull()
})

test.each([
  "evil.test",
  "nobody-here.localhost",
  `x.${slug}.localhost`,
  `${slug}`,
  `${slug}.127.0.0.1`,
  `${slug}.localhost.evil.test`,
  "localhost.evil.test",
  "",
])("%s is nobody's", async (header) => expect(await hostOf(header)).toBeNull())

test("values that are no longer known fall back, and a colour never carries CSS", async () => {
  const other = `q${newId().slice(-12)}`
  const { id } = await createPartner({ name: "Odd", slug: other })
  await system().brand.update({
    where: { accountId: id },
    data: { accent: "red;} body{", radius: "wavy", font: "comic" },
  })
  expect((await hostOf(`${other}.localhost`))?.brand).toMatchObject({
    accent: "#4f46e5",
    radius: "soft",
    font: "geist",
  })
})

test("a suspended agency shows its brand but is not active; a removed one is gone", async () => {
  const [paused, gone] = [`r${newId().slice(-12)}`, `s${newId().slice(-12)}`]
  await createPartner({ name: "Paused", slug: paused })
  await createPartner({ name: "Gone", slug: gone })
  await system().account.update({ where: { slug: paused }, data: { status: "suspended" } })
  await system().account.update({ where: { slug: gone }, data: { deletedAt: new Date() } })
  expect(await hostOf(`${paused}.localhost`)).toMatchObject({ isActive: false, brand: { name: "Paused" } })
  expect(await hostOf(`${gone}.localhost`)).toBeNull()
})

test("50 first requests make one platform account", async () => {
  await Promise.all(Array.from({ length: 50 }, () => ensurePlatform()))
  expect(await system().account.count({ where: { kind: "platform" } })).toBe(1)
})
