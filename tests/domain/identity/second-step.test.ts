import { Secret, TOTP } from "otpauth"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { stepOfCode } from "#lib/domain/identity/authenticator-code.ts"
import {
  addAuthenticator,
  changePassword,
  findSecondSteps,
  findSession,
  getSecondSteps,
  removeAuthenticator,
  removeSecondSteps,
  renewRecoveryCodes,
  signIn,
  startAuthenticator,
  startSession,
  takeSecondStep,
} from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"

await useDatabase()

const site = { origin: "http://agency.localhost:3000", hostname: "agency.localhost" }
const proof = { password: PASSWORD }
let agency: Context
let me: Context & { email: string }
beforeAll(async () => {
  agency = (await makeAgency()).ctx
})
beforeEach(async () => {
  me = await joinAs(agency)
})

const realmId = () => agency.account.id
const codeOf = (secret: string, at = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at })
const later = () => Date.now() + 30_000
/** With an app; its secret, and the recovery codes. */
async function setUp() {
  const { secret, token } = await startAuthenticator(me, { proof, site })
  const { codes } = await addAuthenticator(me, { token, code: codeOf(secret) })
  return { secret, codes: codes ?? [] }
}
const enter = () => signIn({ realmId: realmId(), email: me.email, password: PASSWORD })
const step = (ticket = "", code = "") => takeSecondStep({ ticket, realmId: realmId(), site, code })
const wrong = { code: "not_authenticated", details: { reason: "wrong_code" } }
const over = { code: "not_authenticated", details: { reason: "ticket_over" } }

test("codes are those of RFC 6238", () => {
  const rfc = Secret.fromUTF8("12345678901234567890").base32
  // The six last digits of the appendix's vectors.
  for (const [seconds, code] of [
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ] as const) {
    const at = seconds * 1000
    const own = Math.floor(seconds / 30)
    expect(stepOfCode(rfc, code, at)).toBe(own)
    expect(stepOfCode(rfc, code, at + 30_000)).toBe(own)
    expect(stepOfCode(rfc, code, at - 30_000)).toBe(own)
    expect(stepOfCode(rfc, code, at + 60_000)).toBeNull()
    expect(stepOfCode(rfc, code, at - 60_000)).toBeNull()
  }
})

describe("an authenticator app", () => {
  test("is set up by password and a first code, and asked for from then on", async () => {
    expect(await enter()).toEqual({ userId: me.principal.id, email: me.email })
    const { secret, codes } = await setUp()
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    const { ticket, userId } = await enter()
    expect(ticket).toBeTruthy()
    expect(userId).toBe(me.principal.id)
    expect(await findSecondSteps(ticket ?? "", realmId(), site)).toEqual({
      email: me.email,
      steps: { app: true, passkey: false, elsewhere: [], codes: 10 },
    })
    await expect(step(ticket, "000000")).rejects.toMatchObject(wrong)
    expect(await step(ticket, ` ${codeOf(secret, later()).replace(/(...)/, "$1 ")} `)).toMatchObject({
      userId,
    })
  })

  test("asks for the password, not for a session alone", async () => {
    const asked = startAuthenticator(me, { proof: { password: "not the password" }, site })
    await expect(asked).rejects.toMatchObject({ code: "invalid_input", details: { path: ["password"] } })
    await setUp()
    await expect(removeAuthenticator(me, { proof: { password: "not it" }, site })).rejects.toMatchObject({
      code: "invalid_input",
    })
    expect((await enter()).ticket).toBeTruthy()
    await removeAuthenticator(me, { proof, site })
    expect((await enter()).ticket).toBeUndefined()
    expect(await getSecondSteps(me, {})).toEqual({
      hasPassword: true,
      appSince: null,
      passkeys: [],
      codes: 0,
    })
  })

  test("counts once a code of its own secret is entered, and is one alone", async () => {
    const { secret, token } = await startAuthenticator(me, { proof, site })
    await expect(addAuthenticator(me, { token, code: "123" })).rejects.toMatchObject({
      code: "invalid_input",
    })
    const stranger = await joinAs(agency)
    await expect(addAuthenticator(stranger, { token, code: codeOf(secret) })).rejects.toMatchObject({
      code: "conflict",
    })
    expect((await enter()).ticket).toBeUndefined()
    const both = await Promise.allSettled(
      [1, 2, 3].map(() => addAuthenticator(me, { token, code: codeOf(secret) })),
    )
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await expect(startAuthenticator(me, { proof, site })).rejects.toMatchObject({ code: "conflict" })
  })

  test("takes no code twice, in parallel either, and none from before", async () => {
    const { secret } = await setUp()
    const { ticket } = await enter()
    // The code that it was set up with.
    await expect(step(ticket, codeOf(secret, Date.now() - 30_000))).rejects.toMatchObject(wrong)
    const code = codeOf(secret, later())
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => step(ticket, code)))
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await expect(step(ticket, code)).rejects.toMatchObject(wrong)
  })

  test("is kept sealed: a copy of the database has neither secret nor codes", async () => {
    const { secret, codes } = await setUp()
    const rows = JSON.stringify(
      [await system().authenticator.findMany(), await system().recoveryCode.findMany()],
      (_, value) =>
        typeof value === "bigint"
          ? String(value)
          : value instanceof Uint8Array
            ? Buffer.from(value).toString("latin1")
            : value,
    )
    for (const kept of [secret, Buffer.from(Secret.fromBase32(secret).buffer).toString("latin1"), ...codes])
      expect(rows).not.toContain(kept)
  })
})

describe("a ticket", () => {
  test("is worth nothing in another realm, after another password, changed or for nobody", async () => {
    const { secret } = await setUp()
    const { ticket = "" } = await enter()
    const code = codeOf(secret, later())
    const other = (await makeAgency()).ctx.account.id
    await expect(takeSecondStep({ ticket, realmId: other, site, code })).rejects.toMatchObject(over)
    await expect(step(`${ticket.slice(0, -2)}xx`, code)).rejects.toMatchObject(over)
    await expect(step("", code)).rejects.toMatchObject(over)
    const session = await startSession(me.principal.id, site.hostname)
    await changePassword(me, { current: PASSWORD, next: "another good one 1", keep: session })
    await expect(step(ticket, code)).rejects.toMatchObject(over)
  })

  test("has ten tries, whatever the number of processes and tickets; then there is a wait", async () => {
    const { secret } = await setUp()
    const tickets = [(await enter()).ticket, (await enter()).ticket]
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => step(tickets[n % 2], "000000")),
    )
    const codes = tries.map((each) => (each.status === "rejected" ? each.reason.code : "entered"))
    expect(codes.filter((code) => code === "not_authenticated")).toHaveLength(10)
    expect(codes.filter((code) => code === "too_many_requests")).toHaveLength(20)
    await expect(step(tickets[0], codeOf(secret, later()))).rejects.toMatchObject({
      code: "too_many_requests",
      details: { retryAfter: expect.any(Number) },
    })
  })
})

describe("a recovery code", () => {
  test("signs in once, written as people write it, and not beside itself", async () => {
    const { codes } = await setUp()
    const { ticket } = await enter()
    const [first = "", second = ""] = codes
    expect(await step(ticket, ` ${first.toUpperCase().replace("-", " ")} `)).toMatchObject({
      email: me.email,
    })
    await expect(step(ticket, first)).rejects.toMatchObject(wrong)
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => step(ticket, second)))
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect((await getSecondSteps(me, {})).codes).toBe(8)
  })

  test("is nobody else's, and ends with new ones", async () => {
    const { codes } = await setUp()
    const mine = me
    me = await joinAs(agency)
    await setUp()
    const { ticket } = await enter()
    await expect(step(ticket, codes[0])).rejects.toMatchObject(wrong)
    me = mine
    const { codes: fresh } = await renewRecoveryCodes(me, { proof, site })
    const { ticket: own } = await enter()
    await expect(step(own, codes[0])).rejects.toMatchObject(wrong)
    expect(await step(own, fresh[0])).toMatchObject({ email: me.email })
  })
})

test("an operator takes the second step away, which ends every session", async () => {
  await setUp()
  const session = await startSession(me.principal.id, site.hostname)
  expect(await removeSecondSteps(me.principal.id)).toBe(1)
  expect(await removeSecondSteps(me.principal.id)).toBe(0)
  expect((await enter()).ticket).toBeUndefined()
  expect(await findSession(session, site.hostname, realmId())).toBeNull()
})

test("a demo's shared sign-in has no second step", async () => {
  await system().account.update({ where: { id: realmId() }, data: { isDemo: true } })
  try {
    await expect(startAuthenticator(me, { proof, site })).rejects.toMatchObject({ code: "conflict" })
  } finally {
    await system().account.update({ where: { id: realmId() }, data: { isDemo: false } })
  }
})

test("keys and visitors have no second step", async () => {
  const key = { ...me, principal: { ...me.principal, kind: "token" as const, id: newId() } }
  await expect(startAuthenticator(key, { proof, site })).rejects.toMatchObject({ code: "not_authorized" })
})
