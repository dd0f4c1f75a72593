import { beforeAll, expect, test } from "vitest"
import { ADDRESS_HEADER, noteAddress } from "#lib/auth/client-address.ts"
import { sessionIdOf } from "#lib/auth/session-cookie.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createPartner } from "#lib/domain/accounts/accounts.ts"
import { hostOf } from "#lib/domain/branding/branding.ts"
import { findSession, revokeSession, signUp } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { browser } from "./browser.ts"

await useDatabase()

const [slug, otherSlug] = [`p${newId().slice(-12)}`, `q${newId().slice(-12)}`]
const [host, otherHost] = [`${slug}.localhost:4160`, `${otherSlug}.localhost:4160`]
const email = "ada@example.com"
const password = "correct horse battery"

beforeAll(async () => {
  for (const each of [slug, otherSlug]) {
    const { id } = await createPartner({ name: each, slug: each })
    await signUp({ partnerId: id, name: "Ada", email, password })
  }
})

const noted = (address: string) => ({ [ADDRESS_HEADER]: noteAddress(address) })

/** Who a cookie of one host is on another. */
async function whoIs(cookie: string | undefined, header: string) {
  const [id, on] = [await sessionIdOf(cookie), await hostOf(header)]
  return id && on ? findSession(id, on.hostname, on.realmId) : null
}

test("credentials sign in and lead back to where one wanted", async () => {
  const ada = browser(host)
  const answer = await ada.signIn(email, password)
  expect(answer.status).toBe(302)
  expect(answer.headers.get("location")).toBe("/bots")
  const cookie = answer.headers.getSetCookie().find((header) => header.startsWith("livery.session="))
  expect(cookie).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
  expect(await whoIs(ada.cookies.get("livery.session"), host)).toMatchObject({ user: { email } })
  expect(await (await ada.send("GET", "session")).json()).toEqual({ expires: expect.any(String) })
})

test("a wrong password, a missing field and a missing or foreign CSRF token do not", async () => {
  const eve = browser(host)
  const csrfToken = await eve.csrfToken()
  for (const fields of [
    { email, password: "wrong horse battery", csrfToken },
    { email, csrfToken },
    { csrfToken },
    { email, password },
    { email, password, csrfToken: "x" },
    { email, password, csrfToken: await browser(host).csrfToken() },
  ]) {
    const answer = await eve.send("POST", "callback/credentials", fields as Record<string, string>)
    expect(answer.status).toBe(302)
    expect(answer.headers.get("location")).toMatch(
      /^\/api\/auth\/(error\?error=not_authenticated|signin\?csrf=true)$/,
    )
    expect(eve.cookies.has("livery.session")).toBe(false)
  }
  const foreign = { origin: "http://evil.test" }
  expect(
    (await eve.send("POST", "callback/credentials", { email, password, csrfToken }, foreign)).status,
  ).toBe(403)
})

test("a cookie that was there before is never taken over", async () => {
  const mallory = browser(host)
  await mallory.signIn(email, password)
  const planted = mallory.cookies.get("livery.session") ?? ""
  for (const value of ["fixed", "", "a.b.c.d.e", newId(), planted]) {
    const ada = browser(host)
    ada.cookies.set("livery.session", value)
    await ada.signIn(email, password)
    expect(ada.cookies.get("livery.session")).not.toBe(value)
    expect(await sessionIdOf(ada.cookies.get("livery.session"))).not.toBe(await sessionIdOf(value))
  }
  expect(await sessionIdOf("fixed")).toBeNull()
})

test("revoking and signing out are immediate, for this browser only", async () => {
  const [one, two] = [browser(host), browser(host)]
  await Promise.all([one.signIn(email, password), two.signIn(email, password)])
  const cookie = one.cookies.get("livery.session")
  await one.signOut()
  expect(one.cookies.has("livery.session")).toBe(false)
  expect(await whoIs(cookie, host)).toBeNull()
  expect(await whoIs(two.cookies.get("livery.session"), host)).not.toBeNull()
  await revokeSession((await sessionIdOf(two.cookies.get("livery.session"))) ?? "")
  expect(await whoIs(two.cookies.get("livery.session"), host)).toBeNull()
  expect(await (await two.send("GET", "session")).json()).toEqual({})
  expect(two.cookies.has("livery.session")).toBe(false)
})

test("a second sign-in in the same browser ends the first session", async () => {
  const [ada, other] = [browser(host), browser(host)]
  await other.signIn(email, password)
  await ada.signIn(email, password)
  const first = ada.cookies.get("livery.session")
  await ada.signIn(email, "wrong horse battery")
  expect(await whoIs(first, host)).not.toBeNull()
  await ada.signIn(email, password)
  expect(await whoIs(first, host)).toBeNull()
  expect(await whoIs(ada.cookies.get("livery.session"), host)).not.toBeNull()
  expect(await whoIs(other.cookies.get("livery.session"), host)).not.toBeNull()
})

test("whoever signed in in a browser gets in there while strangers guess", async () => {
  const address = "203.0.113.50"
  const [ada, eve] = [browser(host, noted(address)), browser(host, noted(address))]
  await ada.signIn(email, password)
  await ada.signOut()
  expect([...ada.cookies.keys()]).toContain("livery.device")
  for (let n = 0; n < 10; n++) await eve.signIn(email, "wrong horse battery")
  const refused = /error=too_many_requests\.(2\d|30)$/
  expect((await eve.signIn(email, "wrong horse battery")).headers.get("location")).toMatch(refused)
  expect((await browser(host, noted(address)).signIn(email, password)).headers.get("location")).toMatch(
    refused,
  )
  expect((await ada.signIn(email, password)).headers.get("location")).toBe("/bots")
  expect(eve.cookies.has("livery.device")).toBe(false)
})

test("signing out needs the CSRF token", async () => {
  const ada = browser(host)
  await ada.signIn(email, password)
  await ada.send("POST", "signout", { csrfToken: "x" })
  expect(await whoIs(ada.cookies.get("livery.session"), host)).not.toBeNull()
})

test("a cookie is worth nothing on another host", async () => {
  const ada = browser(host)
  await ada.signIn(email, password)
  const cookie = ada.cookies.get("livery.session")
  for (const header of [otherHost, "localhost:4160", "127.0.0.1"]) {
    expect(await whoIs(cookie, header)).toBeNull()
    const replay = browser(header)
    replay.cookies.set("livery.session", cookie ?? "")
    expect(await (await replay.send("GET", "session")).json()).toEqual({})
  }
  expect(await whoIs(cookie, host)).not.toBeNull()
})

test("people of one host are unknown on another", async () => {
  const ada = browser("localhost:4160")
  expect((await ada.signIn(email, password)).headers.get("location")).toBe(
    "/api/auth/error?error=not_authenticated",
  )
})

test("the session's row names the host and the token holds nothing else", async () => {
  const ada = browser(host)
  await ada.signIn(email, password)
  const id = (await sessionIdOf(ada.cookies.get("livery.session"))) ?? ""
  expect(await system().session.findUniqueOrThrow({ where: { id } })).toMatchObject({
    hostname: `${slug}.localhost`,
    revokedAt: null,
  })
  expect(ada.cookies.get("livery.session")?.length).toBeLessThan(400)
})

test.each(["garbage", "//evil.test", "http://", "https://evil.test/", "javascript:alert(1)", "\u0000"])(
  "the callback address %j is harmless wherever it stands",
  async (callbackUrl) => {
    const ada = browser(host)
    ada.cookies.set("livery.callback", callbackUrl)
    expect((await ada.signIn(email, password, callbackUrl)).headers.get("location")).toBe("/")
    for (const path of ["signin", "signout", "error", "csrf", "session", "providers"]) {
      const answer = await ada.send("GET", `${path}?callbackUrl=${encodeURIComponent(callbackUrl)}`)
      expect(answer.status).toBeLessThan(400)
      expect(answer.headers.get("location") ?? "/").toMatch(/^\/(?![/\\])/)
      expect(answer.headers.get("location") ?? "").not.toContain("evil")
      expect(await answer.text()).not.toContain("evil.test")
    }
  },
)

test("paths that NextAuth does not need here are not there", async () => {
  for (const path of ["_log", "verify-request", "x", "", "callback/credentials/x"])
    expect((await browser(host).send("GET", path)).status).toBe(404)
  expect((await browser(host).send("PUT", "csrf")).status).toBe(405)
  expect((await browser(host).send("POST", "signin/credentials", { x: "y".repeat(20_000) })).status).toBe(400)
})
