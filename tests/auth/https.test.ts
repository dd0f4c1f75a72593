import { beforeAll, expect, test, vi } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createPartner } from "#lib/domain/accounts/accounts.ts"
import { hostOf } from "#lib/domain/branding/branding.ts"
import { signUp } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { browser } from "./browser.ts"

await useDatabase()

vi.stubEnv("LIVERY_URL", "https://livery.example")

const slug = `p${newId().slice(-12)}`
const host = `${slug}.livery.example`

beforeAll(async () => {
  const { id } = await createPartner({ name: "Northwind", slug })
  await signUp({ partnerId: id, name: "Ada", email: "ada@example.com", password: "correct horse battery" })
})

test("hosts of the install are reached as its own address is, those of this machine are not", async () => {
  expect((await hostOf("livery.example"))?.canonicalUrl).toBe("https://livery.example")
  expect((await hostOf(host))?.canonicalUrl).toBe(`https://${host}`)
  expect((await hostOf("localhost"))?.canonicalUrl).toBe(`http://localhost:${process.env.PORT ?? 3000}`)
})

test("under HTTPS every cookie is secure and bound to its host by name", async () => {
  const ada = browser(host)
  const answer = await ada.signIn("ada@example.com", "correct horse battery")
  expect(answer.headers.get("location")).toBe("/bots")
  expect([...ada.cookies.keys()].sort()).toEqual([
    "__Host-livery.callback",
    "__Host-livery.csrf",
    "__Host-livery.device",
    "__Host-livery.session",
  ])
  for (const header of answer.headers.getSetCookie()) {
    expect(header).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/)
    expect(header).not.toMatch(/domain/i)
  }
})

test("a cookie without the prefix is not looked at", async () => {
  const ada = browser(host)
  await ada.signIn("ada@example.com", "correct horse battery")
  const planted = browser(host)
  planted.cookies.set("livery.session", ada.cookies.get("__Host-livery.session") ?? "")
  expect(await (await planted.send("GET", "session")).json()).toEqual({})
})
