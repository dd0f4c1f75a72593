import { Secret, TOTP } from "otpauth"
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { homeOf } from "#lib/domain/branding/branding.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import {
  addAuthenticator,
  askForSignInLink,
  enterWithLink,
  findSignInLink,
  mailSignInLink,
  makeReset,
  resetPassword,
  startAuthenticator,
} from "#lib/domain/identity/identity.ts"
import { makePass } from "#lib/domain/identity/sign-in-link.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency } from "#tests/support/api.ts"
import { secretIn, startMailServer } from "#tests/support/mail-server.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"

await useDatabase()
const mail = await startMailServer()

let agency: Context
let host: Host
let me: Context & { email: string }
beforeAll(async () => {
  agency = (await makeAgency()).ctx
  host = await homeOf(agency.account.id)
})
beforeEach(async () => {
  mail.received.length = 0
  me = await joinAs(agency)
})
const asked = () => ({ realmId: host.realmId, hostname: host.hostname })
const realm = () => systemContext(agency.account, makeLog(), "test")
const gone = { code: "not_found" }
const tokenIn = (text = "") => /\/sign-in\/link\/([\w.-]+)/.exec(text)?.[1] ?? ""

/** A link that the person was mailed. */
async function mailed(hostname = host.hostname): Promise<string> {
  await mailSignInLink(realm(), { userId: me.principal.id, hostname })
  return tokenIn(mail.received.at(-1)?.content)
}

describe("a link that signs in", () => {
  test("is mailed in the brand, and works once on the host where it was asked for", async () => {
    const worker = await startWorker()
    try {
      await askForSignInLink({ ...asked(), email: ` ${me.email.toUpperCase()} `, next: "/bots?a=b" })
      await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1)
    } finally {
      await worker.stop()
    }
    const [message] = mail.received
    expect(message?.to).toEqual([me.email])
    expect(message?.content).toContain(`${host.canonicalUrl}/sign-in/link/`)
    expect(message?.content).toContain("?next=%2Fbots%3Fa%3Db")
    expect(message?.content).toContain(host.brand.name)
    const token = tokenIn(message?.content)
    for (const _ of ["a scanner", "the person"])
      expect(await findSignInLink(token, host)).toEqual({ state: "open", email: me.email })
    expect(await enterWithLink(token, host)).toEqual({ userId: me.principal.id, email: me.email })
    expect(await findSignInLink(token, host)).toEqual({ state: "used" })
    await expect(enterWithLink(token, host)).rejects.toMatchObject(gone)
  }, 60_000)

  test("proves the address that it was mailed to, which a pass does not", async () => {
    const isProved = async () => {
      const { emailVerified } = await system().user.findUniqueOrThrow({ where: { id: me.principal.id } })
      return emailVerified !== null
    }
    await system().user.update({ where: { id: me.principal.id }, data: { emailVerified: null } })
    await enterWithLink(await makePass(me.principal.id, host), host)
    expect(await isProved()).toBe(false)
    await enterWithLink(await mailed(), host)
    expect(await isProved()).toBe(true)
  })

  test("lets one of twenty in at the same moment", async () => {
    const token = await mailed()
    const entered = await Promise.allSettled(Array.from({ length: 20 }, () => enterWithLink(token, host)))
    expect(entered.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  test("is nothing on another host of the same agency, and on another agency's", async () => {
    const token = await mailed()
    const other = await homeOf((await makeAgency()).ctx.account.id)
    for (const elsewhere of [
      { ...host, hostname: "own.example" },
      other,
      { ...host, realmId: other.realmId },
    ]) {
      expect(await findSignInLink(token, elsewhere)).toEqual({ state: "over" })
      await expect(enterWithLink(token, elsewhere)).rejects.toMatchObject(gone)
    }
    for (const forged of ["", "nothing", token.slice(0, -3), `${token}x`])
      expect(await findSignInLink(forged, host)).toEqual({ state: "over" })
    expect(await findSignInLink(token, host)).toMatchObject({ state: "open" })
  })

  test("leads to the agency's home where the host is not the agency's", async () => {
    const other = await homeOf((await makeAgency()).ctx.account.id)
    for (const hostname of [other.hostname, "unknown.example"]) {
      await mailSignInLink(realm(), { userId: me.principal.id, hostname })
      expect(mail.received.at(-1)?.content).toContain(`${host.canonicalUrl}/sign-in/link/`)
    }
  })

  test("works for fifteen minutes", async () => {
    const token = await mailed()
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 14 * 60_000 })
    try {
      expect(await findSignInLink(token, host)).toMatchObject({ state: "open" })
      vi.setSystemTime(Date.now() + 61_000)
      await expect(enterWithLink(token, host)).rejects.toMatchObject(gone)
    } finally {
      vi.useRealTimers()
    }
  })

  test("ends with the password and with the address that it was made for", async () => {
    const [first, second] = [await mailed(), await mailed()]
    const { link } = await makeReset(me.principal.id, 15)
    await resetPassword({
      secret: secretIn(link, "new-password"),
      realmId: host.realmId,
      password: "quite another horse",
    })
    await expect(enterWithLink(first, host)).rejects.toMatchObject(gone)
    const third = await mailed()
    await system().user.update({ where: { id: me.principal.id }, data: { email: `${newId()}@new.example` } })
    for (const token of [second, third]) await expect(enterWithLink(token, host)).rejects.toMatchObject(gone)
  })

  test("leaves the second step to be taken by whoever has one", async () => {
    const site = { origin: host.canonicalUrl, hostname: host.hostname }
    const { secret, token: begun } = await startAuthenticator(me, { proof: { password: PASSWORD }, site })
    await addAuthenticator(me, {
      token: begun,
      code: new TOTP({ secret: Secret.fromBase32(secret) }).generate(),
    })
    const { ticket } = await enterWithLink(await mailed(), host)
    expect(ticket).toEqual(expect.any(String))
  })

  test("opens no account that is suspended", async () => {
    const closed = (await makeAgency()).ctx
    const person = await joinAs(closed)
    const home = await homeOf(closed.account.id)
    const ctx = systemContext(closed.account, makeLog(), "test")
    await mailSignInLink(ctx, { userId: person.principal.id, hostname: home.hostname })
    const token = tokenIn(mail.received.at(-1)?.content)
    await system().account.update({ where: { id: closed.account.id }, data: { status: "suspended" } })
    await expect(enterWithLink(token, home)).rejects.toMatchObject({ code: "not_authorized" })
  })
})

describe("asking for it", () => {
  const queued = async () =>
    (
      await systemSql().query<{ n: number }>(
        `select count(*)::int as n from "SignInAttempt" where key like 'sign-in-link:%'`,
      )
    ).rows[0]?.n

  test("is answered alike for people who are not known, who are mailed nothing", async () => {
    const before = (await queued()) ?? 0
    expect(await askForSignInLink({ ...asked(), email: `nobody-${newId()}@example.com` })).toBeUndefined()
    expect(await askForSignInLink({ ...asked(), email: me.email })).toBeUndefined()
    expect(await queued()).toBe(before + 2)
    await mailSignInLink(realm(), { userId: newId(), hostname: host.hostname })
    await mailSignInLink(systemContext((await makeAgency()).ctx.account, makeLog(), "test"), {
      userId: me.principal.id,
      hostname: host.hostname,
    })
    expect(mail.received).toEqual([])
  })

  test("is cut after five mails an hour for one person, known or not, and refused for what is no address", async () => {
    for (const email of [me.email, `nobody-${newId()}@example.com`]) {
      const answers = await Promise.allSettled(
        Array.from({ length: 7 }, () => askForSignInLink({ ...asked(), email })),
      )
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(5)
    }
    await expect(askForSignInLink({ ...asked(), email: "a@b.example, c@d.example" })).rejects.toMatchObject({
      code: "invalid_input",
    })
  })
})
