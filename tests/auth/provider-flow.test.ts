import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { signInWithPassword } from "#lib/auth/credentials-flow.ts"
import { leaveForProvider, PROVIDER_RETURN, returnFromProvider } from "#lib/auth/provider-flow.ts"
import type { Step } from "#lib/auth/provider-step.ts"
import { sessionIdOf } from "#lib/auth/session-cookie.ts"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { homeOf } from "#lib/domain/branding/branding.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { createClient } from "#lib/domain/clients/clients.ts"
import { createUser, findSession, invite, signUp } from "#lib/domain/identity/identity.ts"
import { saveWays } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAgency } from "#tests/support/api.ts"
import { startOidcProvider } from "#tests/support/oidc-provider.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"

await useDatabase()
const provider = await startOidcProvider()
afterAll(provider.close)
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: provider.host })

let agency: Context
let client: Context
let host: Host
let domain: string
beforeAll(async () => {
  agency = (await makeAgency()).ctx
  client = await clientOf(agency)
  host = await homeOf(agency.account.id)
})
beforeEach(async () => {
  domain = `${newId()}.test`
  provider.wrong = undefined
  provider.hidesClaims = false
  provider.person = { sub: newId(), email: `ada@${domain}`, email_verified: true, name: "Ada Acme" }
  await save()
})
const save = (change: object = {}, issuer = provider.issuer) =>
  saveWays(agency, {
    links: true,
    services: [],
    provider: {
      ...{ issuer, clientId: provider.client.id, secret: provider.client.secret, label: "Acme" },
      ...{ domains: [domain], isOnly: false, joins: null },
      ...change,
    },
  })
const person = (email = `ada@${domain}`) =>
  createUser({
    realmId: host.realmId,
    accountId: agency.account.id,
    email,
    password: PASSWORD,
    role: "editor",
  })

async function clientOf(ctx: Context): Promise<Context> {
  const { id } = await createClient(ctx, { name: "Client" })
  return { ...ctx, account: await loadFacts(id) }
}

const jarOf = ({ cookies }: Step) => Object.fromEntries(cookies.map(({ name, value }) => [name, value]))
/** To the provider, and the address at which it sends people back. */
async function leave(callbackUrl = "/bots", from = host) {
  const step = await leaveForProvider(from, callbackUrl)
  const answer = await fetch(step.redirect, { redirect: "manual" })
  return {
    jar: jarOf(step),
    asked: new URL(step.redirect),
    back: new URL(answer.headers.get("location") ?? ""),
  }
}
async function enter() {
  const { jar, back } = await leave()
  return returnFromProvider(host, back, { cookies: jar })
}
const sessionOf = async (step: Step) => {
  const id = await sessionIdOf(jarOf(step)["livery.session"])
  return id ? findSession(id, host.hostname, host.realmId) : null
}
const refusedFor = (reason: string) => ({ redirect: `/sign-in?error=${reason}` })
const count = () => system().user.count({ where: { realmId: host.realmId } })

describe("a sign-in by the agency's provider", () => {
  test("leaves with a challenge, a state and a nonce, and comes back into a session on this host", async () => {
    const { id } = await person()
    const { asked, jar, back } = await leave("/bots?x=1")
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      redirect_uri: host.canonicalUrl + PROVIDER_RETURN,
      response_type: "code",
      code_challenge_method: "S256",
      client_id: provider.client.id,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(asked.href).not.toContain(encodeURIComponent(provider.client.secret))
    const step = await returnFromProvider(host, back, { cookies: jar, address: "203.0.113.7" })
    expect(step.redirect).toBe("/bots?x=1")
    expect(await sessionOf(step)).toMatchObject({ user: { id } })
    expect(step.cookies).toContainEqual({ name: "livery.provider", value: "", expires: new Date(0) })
  })

  test("knows the person again by the provider's own name for them, whatever their address", async () => {
    const { id } = await person()
    await enter()
    provider.person.email = `ada.renamed@${domain}`
    expect(await sessionOf(await enter())).toMatchObject({ user: { id } })
  })

  test("gives nothing of a person to the one who got their address after them", async () => {
    await person()
    await enter()
    provider.person.sub = newId()
    expect(await enter()).toMatchObject(refusedFor("provider_other"))
  })

  test("asks the provider for what its token does not tell", async () => {
    const { id } = await person()
    provider.hidesClaims = true
    expect(await sessionOf(await enter())).toMatchObject({ user: { id } })
  })

  test("leads to the second step whoever has one", async () => {
    const { id } = await person()
    await system().passkey.create({
      data: {
        ...{ id: newId(), userId: id, hostname: host.hostname, name: "Key" },
        ...{ credentialId: newId(), publicKey: Buffer.from("key"), counter: 0 },
      },
    })
    const step = await enter()
    expect(step.redirect).toMatch(/^\/sign-in\/second-step/)
    expect(await sessionOf(step)).toBeNull()
  })
})

describe("what comes back", () => {
  test.each(["nonce", "signature", "audience", "expired"] as const)(
    "with a wrong %s lets nobody in",
    async (wrong) => {
      await person()
      provider.wrong = wrong
      const step = await enter()
      expect(step).toMatchObject(refusedFor("provider_fault"))
      expect(await sessionOf(step)).toBeNull()
    },
  )

  test("of somebody who gave up says so, and of a provider that is gone as well", async () => {
    provider.wrong = "denied"
    expect(await enter()).toMatchObject(refusedFor("provider_refused"))
    const { jar, back } = await leave()
    await system().signInWays.update({
      where: { accountId: agency.account.id },
      data: { issuer: "http://127.0.0.1:1" },
    })
    expect(await returnFromProvider(host, back, { cookies: jar })).toMatchObject(
      refusedFor("provider_refused"),
    )
    expect(await leaveForProvider(host, "/")).toMatchObject(refusedFor("provider_unreachable"))
  })

  test("counts once, in the browser that left, with its own state, on its own host", async () => {
    await person()
    const { jar, back } = await leave()
    const other = await leave()
    const over = refusedFor("provider_over")
    expect(await returnFromProvider(host, back, { cookies: {} })).toMatchObject(over)
    expect(await returnFromProvider(host, back, { cookies: other.jar })).toMatchObject(
      refusedFor("provider_fault"),
    )
    const stranger = await homeOf((await makeAgency()).ctx.account.id)
    for (const elsewhere of [stranger, { ...host, hostname: "own.example" }])
      expect(await returnFromProvider(elsewhere, back, { cookies: jar })).toMatchObject(over)
    const twice = await Promise.all([1, 2].map(() => returnFromProvider(host, back, { cookies: jar })))
    const sessions = await Promise.all(twice.map(sessionOf))
    expect(sessions.filter(Boolean)).toHaveLength(1)
  })

  test("of another domain, or an address that is not verified, is nobody", async () => {
    await person(`eve@other.test`)
    provider.person.email = "eve@other.test"
    expect(await enter()).toMatchObject(refusedFor("provider_domain"))
    provider.person = { sub: "1", email: `ada@${domain}`, email_verified: false }
    expect(await enter()).toMatchObject(refusedFor("provider_unverified"))
    provider.person = { sub: "1" }
    expect(await enter()).toMatchObject(refusedFor("provider_unverified"))
  })
})

describe("somebody new", () => {
  test("gets nothing without an invitation, and with one the place that it names", async () => {
    const before = await count()
    expect(await enter()).toMatchObject(refusedFor("provider_unknown"))
    expect(await count()).toBe(before)
    const owner = await joinAs(client)
    await invite(owner, { email: `Ada@${domain}`, role: "agent" })
    const live = await sessionOf(await enter())
    expect(live).toMatchObject({
      account: { id: client.account.id },
      role: "agent",
      user: { name: "Ada Acme" },
    })
    await expect(
      createUser({
        ...{ realmId: host.realmId, accountId: agency.account.id },
        email: `ada@${domain}`,
        password: PASSWORD,
      }),
    ).rejects.toMatchObject({ code: "conflict" })
  })

  test("joins where the agency says, once, with the rights that it says", async () => {
    await save({ joins: { accountId: client.account.id, role: "viewer" } })
    const before = await count()
    for (const _ of ["first", "again"])
      expect(await sessionOf(await enter())).toMatchObject({
        account: { id: client.account.id },
        role: "viewer",
      })
    expect(await count()).toBe(before + 1)
    const told = await system().auditEntry.findMany({
      where: { accountId: client.account.id, action: "member.joined" },
    })
    expect(told.length).toBeGreaterThan(0)
  })

  test("joins nowhere once that client is deleted", async () => {
    const gone = await clientOf(agency)
    await save({ joins: { accountId: gone.account.id, role: "viewer" } })
    await system().account.update({ where: { id: gone.account.id }, data: { deletedAt: new Date() } })
    expect(await enter()).toMatchObject(refusedFor("provider_unknown"))
  })

  test("is one person where two windows come back at the same moment", async () => {
    await save({ joins: { accountId: client.account.id, role: "viewer" } })
    const left = await Promise.all([leave(), leave(), leave()])
    await Promise.all(left.map(({ jar, back }) => returnFromProvider(host, back, { cookies: jar })))
    expect(await system().user.count({ where: { email: `ada@${domain}` } })).toBe(1)
    expect(await sessionOf(await enter())).not.toBeNull()
  })
})

describe("people who sign in by the provider alone", () => {
  const byPassword = (email: string) =>
    signInWithPassword(host, { email, password: PASSWORD }, { cookies: {} })

  test("have no other way, but the owners of the agency", async () => {
    await person()
    expect(await byPassword(`ada@${domain}`)).toMatchObject({ redirect: "/" })
    await save({ isOnly: true })
    expect(await byPassword(`ada@${domain}`)).toEqual({ fault: "provider_only" })
    expect(await byPassword(`nobody@${domain}`)).toEqual({ fault: "not_authenticated" })
    expect(await sessionOf(await enter())).not.toBeNull()
    const newcomer = { partnerId: host.realmId, name: "Eve", email: `eve@${domain}`, password: PASSWORD }
    await expect(signUp(newcomer)).rejects.toMatchObject({ details: { reason: "provider_only" } })
    const boss = { realmId: host.realmId, accountId: agency.account.id, email: `boss@${domain}` }
    await createUser({ ...boss, password: PASSWORD, role: "owner" })
    expect(await byPassword(boss.email)).toMatchObject({ redirect: "/" })
  })
})
