import { beforeAll, expect, test } from "vitest"
import { signInWithPassword, signOut } from "#lib/auth/credentials-flow.ts"
import { sessionIdOf } from "#lib/auth/session-cookie.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createPartner } from "#lib/domain/accounts/accounts.ts"
import { hostOf } from "#lib/domain/branding/branding.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { findSession, signUp } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

const slug = `p${newId().slice(-12)}`
const email = "ada@example.com"
const password = "correct horse battery"
let host: Host

beforeAll(async () => {
  const { id } = await createPartner({ name: "Northwind", slug })
  host = (await hostOf(`${slug}.localhost`)) as Host
  await signUp({ partnerId: id, name: "Ada", email, password })
})

async function enter(cookies: Record<string, string> = {}, callbackUrl?: string) {
  const outcome = await signInWithPassword(host, { email, password, callbackUrl }, { cookies })
  if (outcome.fault !== undefined) throw new Error(outcome.fault)
  const jar = Object.fromEntries(outcome.cookies.map(({ name, value }) => [name, value]))
  return { redirect: outcome.redirect, jar, id: (await sessionIdOf(jar["livery.session"])) ?? "", outcome }
}
const isLive = async (id: string) => Boolean(await findSession(id, host.hostname, host.realmId))

test("signs in, and ends the session that the browser had", async () => {
  const first = await enter({}, "/bots?x=1")
  expect(first.redirect).toBe("/bots?x=1")
  expect(
    first.outcome.cookies.find(({ name }) => name === "livery.session")?.expires?.getTime(),
  ).toBeGreaterThan(Date.now())
  const second = await enter(first.jar, "//evil.test")
  expect(second.redirect).toBe("/")
  expect([await isLive(first.id), await isLive(second.id)]).toEqual([false, true])
})

test("signs out: the row is revoked and the cookie goes", async () => {
  const { jar, id } = await enter()
  const cookies = await signOut(host, { cookies: jar })
  expect(cookies.find(({ name }) => name === "livery.session")).toEqual({
    name: "livery.session",
    value: "",
    expires: new Date(0),
  })
  expect(await isLive(id)).toBe(false)
  await expect(signOut(host, { cookies: {} })).resolves.toBeDefined()
})

test("names what was wrong", async () => {
  const attempt = (given: { email: string; password: string }) =>
    signInWithPassword(host, given, { cookies: {} })
  expect(await attempt({ email, password: "wrong horse battery" })).toEqual({ fault: "not_authenticated" })
  for (let round = 0; round < 12; round++) await attempt({ email: "eve@example.com", password })
  expect(await attempt({ email: "eve@example.com", password })).toEqual({
    fault: "too_many_requests",
    wait: expect.any(Number),
  })
  await system().account.updateMany({ where: { parentId: host.realmId }, data: { status: "suspended" } })
  expect(await attempt({ email, password })).toEqual({ fault: "not_authorized" })
})
