import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Step } from "#lib/auth/provider-step.ts"
import {
  arriveFromService,
  leaveForService,
  returnFromService,
  serviceReturn,
} from "#lib/auth/service-flow.ts"
import { sessionIdOf } from "#lib/auth/session-cookie.ts"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { openToken, sealToken } from "#lib/core/sealed-token.ts"
import { system } from "#lib/db/system.ts"
import { homeOf } from "#lib/domain/branding/branding.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { createUser, findSession, invite, signUp } from "#lib/domain/identity/identity.ts"
import type { Service } from "#lib/domain/single-sign-on/schema.ts"
import { saveWays, waysOf } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAgency } from "#tests/support/api.ts"
import { startGitHub } from "#tests/support/github-server.ts"
import { startOidcProvider } from "#tests/support/oidc-provider.ts"
import { PASSWORD } from "#tests/support/person.ts"

await useDatabase()
const [google, github] = await Promise.all([startOidcProvider(), startGitHub()])
afterAll(() => Promise.all([google.close(), github.close()]))
useSettings({
  LIVERY_ALLOW_PRIVATE_HOSTS: `${google.host},${github.host}`,
  ...{ GOOGLE_CLIENT_ID: google.client.id, GOOGLE_CLIENT_SECRET: google.client.secret },
  ...{ GITHUB_CLIENT_ID: github.client.id, GITHUB_CLIENT_SECRET: github.client.secret },
  ...{ GOOGLE_ISSUER: google.issuer, GITHUB_URL: github.url },
})

let agency: Context
let host: Host
let email: string
beforeAll(async () => {
  agency = (await makeAgency()).ctx
  host = await homeOf(agency.account.id)
})
beforeEach(async () => {
  email = `ada@${newId()}.test`
  google.wrong = undefined
  google.person = { sub: newId(), email, email_verified: true, name: "Ada Lind" }
  github.denies = false
  github.status = 200
  github.person = { id: Math.ceil(Math.random() * 1e9), login: "ada", name: null }
  github.addresses = [
    { email: "other@example.test", primary: false, verified: true },
    { email, primary: true, verified: true },
  ]
  await saveWays(agency, { links: true, services: ["google", "github"], provider: null })
})

const jarOf = ({ cookies }: Step) => Object.fromEntries(cookies.map(({ name, value }) => [name, value]))
/** To the service, and the address at which it sends people back. */
async function leave(service: Service = "google", signsUp: { plan?: string } | null = null, from = host) {
  const step = await leaveForService(from, service, { callbackUrl: "/bots?x=1", signsUp })
  const answer = await fetch(step.redirect, { redirect: "manual" })
  return {
    jar: jarOf(step),
    asked: new URL(step.redirect),
    back: new URL(answer.headers.get("location") ?? ""),
  }
}
const passOf = (handed: string) => new URL(handed).searchParams.get("pass") ?? ""
async function enter(service: Service = "google", signsUp: { plan?: string } | null = null): Promise<Step> {
  const { jar, back } = await leave(service, signsUp)
  const handed = new URL(await returnFromService(service, back))
  if (!handed.pathname.endsWith("/done")) return { redirect: handed.pathname + handed.search, cookies: [] }
  return arriveFromService(host, passOf(handed.href), { cookies: jar })
}
const sessionOf = async (step: Step) => {
  const id = await sessionIdOf(jarOf(step)["livery.session"])
  return id ? findSession(id, host.hostname, host.realmId) : null
}
const refusedFor = (reason: string) => ({ redirect: `/sign-in?error=${reason}` })
const count = () => system().user.count({ where: { realmId: host.realmId } })

/** Somebody of the agency's own people. */
async function person(emailVerified: Date | null = new Date()) {
  const { id } = await createUser({
    ...{
      realmId: host.realmId,
      accountId: agency.account.id,
      email,
      password: PASSWORD,
      role: "editor" as const,
    },
  })
  await system().user.update({ where: { id }, data: { emailVerified } })
  return id
}

describe.each(["google", "github"] as const)("a sign-in by %s", (service) => {
  test("goes by the install's own address and ends in a session on the host that somebody left", async () => {
    const id = await person()
    const { asked, jar, back } = await leave(service)
    expect(asked.searchParams.get("redirect_uri")).toBe(serviceReturn(service))
    expect(back.href).toMatch(serviceReturn(service))
    // Nobody on the way reads whom or what for.
    expect(asked.href).not.toContain(host.hostname)
    const handed = await returnFromService(service, back)
    expect(handed).toMatch(`${host.canonicalUrl}/sign-in/with/${service}/done?pass=`)
    expect(handed).not.toContain("ada")
    const step = await arriveFromService(host, passOf(handed), { cookies: jar })
    expect(step.redirect).toBe("/bots?x=1")
    expect(await sessionOf(step)).toMatchObject({ user: { id } })
    expect(step.cookies).toContainEqual({ name: "livery.provider", value: "", expires: new Date(0) })
  })

  test("makes an account of their own for somebody new who signs up, and knows them again", async () => {
    const first = await sessionOf(await enter(service, {}))
    expect(first).toMatchObject({ user: { email } })
    const { memberships, passwordHash, emailVerified, name } = await system().user.findFirstOrThrow({
      where: { realmId: host.realmId, email },
      include: { memberships: { include: { account: true } } },
    })
    expect(memberships).toMatchObject([{ role: "owner", account: { parentId: agency.account.id } }])
    expect({ passwordHash, name }).toEqual({
      passwordHash: null,
      name: service === "google" ? "Ada Lind" : "ada",
    })
    expect(emailVerified).not.toBeNull()
    email = `renamed@${newId()}.test`
    google.person.email = email
    github.addresses = [{ email, primary: true, verified: true }]
    expect(await sessionOf(await enter(service))).toMatchObject({ user: { id: first?.user.id } })
  })

  test("makes nobody who only signs in", async () => {
    const before = await count()
    expect(await enter(service)).toMatchObject(refusedFor("service_unknown"))
    expect(await count()).toBe(before)
  })

  test("takes an open invitation up", async () => {
    await invite(agency, { email, role: "viewer" })
    const session = await sessionOf(await enter(service))
    const memberships = await system().membership.findMany({ where: { userId: session?.user.id ?? newId() } })
    expect(memberships).toMatchObject([{ accountId: agency.account.id, role: "viewer" }])
  })

  test("believes no address that the service has not proved", async () => {
    await person()
    google.person.email_verified = false
    github.addresses = [{ email, primary: true, verified: false }]
    expect(await enter(service)).toMatchObject(refusedFor("service_unverified"))
  })

  test("does not let the owner of an address into what another made under it", async () => {
    await person(null)
    expect(await enter(service, {})).toMatchObject(refusedFor("service_unproved"))
  })

  test("says it when the service let nobody in", async () => {
    google.wrong = "denied"
    github.denies = true
    expect(await enter(service)).toMatchObject(refusedFor("service_refused"))
  })

  test("is of no use to another browser, another host or a second time", async () => {
    await person()
    const { jar, back } = await leave(service)
    const pass = passOf(await returnFromService(service, back))
    const other = await leave(service)
    const over = refusedFor("provider_over")
    expect(await arriveFromService(host, pass, { cookies: other.jar })).toMatchObject(over)
    expect(await arriveFromService(host, pass, { cookies: {} })).toMatchObject(over)
    const elsewhere = await homeOf((await makeAgency()).ctx.account.id)
    expect(await arriveFromService(elsewhere, pass, { cookies: jar })).toMatchObject(over)
    expect(await sessionOf(await arriveFromService(host, pass, { cookies: jar }))).not.toBeNull()
    expect(await arriveFromService(host, pass, { cookies: jar })).toMatchObject(
      refusedFor("too_many_requests"),
    )
    // A code works once, too.
    expect(await returnFromService(service, back)).toBe(`${host.canonicalUrl}/sign-in?error=service_fault`)
  })

  test("is offered where the agency says so alone", async () => {
    await saveWays(agency, { links: true, services: [], provider: null })
    const step = await leaveForService(host, service, { callbackUrl: "/", signsUp: null })
    expect(step).toEqual({ redirect: "/sign-in", cookies: [] })
  })
})

test("a state that nobody sealed, of the other service or of a host that is gone leads to the sign-in page", async () => {
  const { back } = await leave("google")
  const state = back.searchParams.get("state") ?? ""
  const found = openToken("service-state:google", state) as object
  const gone = sealToken("service-state:google", { ...found, hostname: "gone.localhost" }, 60)
  for (const wrong of ["", "x".repeat(200), state.slice(4), gone]) {
    back.searchParams.set("state", wrong)
    expect(await returnFromService("google", back)).toBe("/sign-in?error=provider_over")
  }
  back.searchParams.set("state", state)
  expect(await returnFromService("github", back)).toBe("/sign-in?error=provider_over")
})

test.each(["nonce", "signature", "audience", "expired"] as const)(
  "a token with a wrong %s lets nobody in",
  async (wrong) => {
    await person()
    google.wrong = wrong
    expect(await enter("google")).toMatchObject(refusedFor("service_fault"))
  },
)

test("an API that fails lets nobody in", async () => {
  await person()
  github.status = 500
  expect(await enter("github")).toMatchObject(refusedFor("service_fault"))
})

describe("who signs in by their company's provider alone", () => {
  const closeDomain = () =>
    saveWays(agency, {
      ...{ links: true, services: ["google", "github"] as const },
      provider: {
        ...{ issuer: google.issuer, clientId: google.client.id, secret: google.client.secret, label: "" },
        ...{ domains: [email.split("@")[1] ?? ""], isOnly: true, joins: null },
      },
    })

  test("cannot by a service", async () => {
    await person()
    await closeDomain()
    expect(await enter("google")).toMatchObject(refusedFor("provider_only"))
  })

  test("cannot by one that knows them by now under another address", async () => {
    await person()
    expect(await sessionOf(await enter("github"))).not.toBeNull()
    await closeDomain()
    github.addresses = [{ email: `private@${newId()}.test`, primary: true, verified: true }]
    expect(await enter("github")).toMatchObject(refusedFor("provider_only"))
  })
})

test("an address that somebody signed up with and never proved stays theirs alone", async () => {
  await signUp({ partnerId: host.realmId, name: "Mallory", email, password: PASSWORD })
  expect(await enter("google", {})).toMatchObject(refusedFor("service_unproved"))
})

test("a plan that is not offered makes no account", async () => {
  expect(await enter("google", { plan: newId() })).toMatchObject(refusedFor("plan"))
  expect(await system().user.count({ where: { email } })).toBe(0)
})

test("services of the install are offered once an agency chose them, each once", async () => {
  expect((await waysOf(host.realmId)).services).toEqual(["google", "github"])
  await saveWays(agency, {
    links: true,
    services: ["github", "github"].slice(0, 2) as Service[],
    provider: null,
  })
  expect((await waysOf(host.realmId)).services).toEqual(["github"])
})
