import { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency, makeCaller } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()

interface Person {
  id: string
  email?: string
  name?: string
  createdAt: number
  meta?: Record<string, unknown>
}

describe("the partner adapter of NextAuth, call by call", () => {
  let sdk: ChatBotKit
  beforeAll(async () => {
    sdk = new ChatBotKit({ secret: (await makeAgency()).secretKey, baseUrl: url, retries: 0 })
  })
  const byEmail = async (email: string) =>
    ((await sdk.partner.user.list({ email } as never)).items[0] as Person | undefined) ?? null
  const byId = async (id: string) => (await sdk.partner.user.fetch(id)) as Person

  test("signs up, signs in, renames and leaves", async () => {
    const email = "Ada@Example.com"
    expect(await byEmail(email)).toBeNull()
    const { id } = await sdk.partner.user.create({ name: "Ada", email, image: "https://example.com/ada.png" })
    const created = await byId(id)
    expect(created.email).toBe("ada@example.com")
    expect(new Date(created.createdAt).getTime()).toBeGreaterThan(Date.now() - 60_000)
    for (const again of ["Ada@Example.com", "ada@example.com"]) expect((await byEmail(again))?.id).toBe(id)
    await sdk.partner.user.update(id, { name: "", image: "", email })
    const updated = await byId(id)
    expect(updated).toMatchObject({ id, name: "", email: "ada@example.com" })
    expect(updated).not.toHaveProperty("image")
    await byId(id)
    await sdk.partner.user.delete(id)
    expect(await byEmail(email)).toBeNull()
    await expect(byId(id)).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  test("signs nobody in as somebody else", async () => {
    await sdk.partner.user.create({ name: "First", email: "first@example.com" })
    await sdk.partner.user.create({ name: "Nameless" })
    for (const email of [
      "",
      " ",
      "second@example.com",
      "first@example.co",
      "%@example.com",
      "first@example.com\u0000",
    ])
      expect(await byEmail(email).catch(() => null)).toBeNull()
  })

  test("two sign-ups of one person at once make one account", async () => {
    const signUp = async () => {
      if (await byEmail("twice@example.com")) throw new Error("Cannot create duplicate user")
      return sdk.partner.user.create({ email: "twice@example.com" })
    }
    const done = await Promise.allSettled([signUp(), signUp(), signUp(), signUp()])
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })
})

describe("the contact adapter of NextAuth, call by call", () => {
  let sdk: ChatBotKit
  beforeAll(async () => {
    sdk = new ChatBotKit({ secret: (await makeCaller()).secretKey, baseUrl: url, retries: 0 })
  })
  const byEmail = async (email: string) =>
    ((await sdk.contact.list({ meta: { email } })).items[0] as Person | undefined) ?? null

  test("signs up, signs in, changes and leaves", async () => {
    const email = "grace@example.com"
    expect(await byEmail(email)).toBeNull()
    const meta = { email, image: "https://example.com/grace.png" }
    const { id } = await sdk.contact.create({ name: "Grace", email, meta } as never)
    const fetched = (await sdk.contact.fetch(id)) as Person & { fingerprint: string }
    expect(fetched).toMatchObject({ id, name: "Grace", email, meta })
    expect(fetched.fingerprint).not.toBe("")
    expect((await byEmail(email))?.id).toBe(id)
    const changed = { email: "hopper@example.com", image: "" }
    await sdk.contact.update(id, { name: "Hopper", email: changed.email, meta: changed } as never)
    expect(await sdk.contact.fetch(id)).toMatchObject({ name: "Hopper", meta: changed })
    expect(await byEmail(email)).toBeNull()
    expect((await byEmail(changed.email))?.id).toBe(id)
    await sdk.contact.fetch(id)
    await sdk.contact.delete(id)
    await expect(async () => sdk.contact.fetch(id)).rejects.toMatchObject({ code: "NOT_FOUND" })
  })
})
