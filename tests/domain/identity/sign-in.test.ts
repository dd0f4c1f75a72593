import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { createPartner } from "#lib/domain/accounts/accounts.ts"
import { forgetAttempts } from "#lib/domain/identity/attempts.ts"
import { createUser, signIn, signUp, sweepAttempts } from "#lib/domain/identity/identity.ts"
import { rememberDevice } from "#lib/domain/identity/known-devices.ts"
import { personKey } from "#lib/domain/identity/person-key.ts"
import { TRIES_PER_PERSON } from "#lib/domain/identity/sign-in.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

const password = "correct horse battery"
const wrong = "wrong horse battery"
let realmId: string

beforeAll(async () => {
  realmId = (await createPartner({ name: "Northwind", slug: `p${newId().slice(-12)}` })).id
})

const join = (email: string) => signUp({ partnerId: realmId, name: "Ada", email, password })

test("the right password signs in, however the address is written", async () => {
  const { userId } = await join("ada@example.com")
  expect(await signIn({ realmId, email: " ADA@example.com", password })).toMatchObject({ userId })
})

test("a wrong password and an unknown person are refused alike", async () => {
  await join("bea@example.com")
  const refusal = { code: "not_authenticated", message: "The e-mail address and password do not match" }
  await expect(signIn({ realmId, email: "bea@example.com", password: wrong })).rejects.toMatchObject(refusal)
  await expect(signIn({ realmId, email: "nobody@example.com", password })).rejects.toMatchObject(refusal)
  await expect(signIn({ realmId, email: "no address", password })).rejects.toMatchObject(refusal)
  await expect(signIn({ realmId: newId(), email: "bea@example.com", password })).rejects.toMatchObject(
    refusal,
  )
})

test("100 wrong passwords from two processes are cut exactly at the limit, and the right one with them", async () => {
  await join("cut@example.com")
  const script = `
    const { signIn } = await import("#lib/domain/identity/identity.ts")
    const { closePools } = await import("#lib/db/close-pools.ts")
    const input = { realmId: ${JSON.stringify(realmId)}, email: "cut@example.com", password: ${JSON.stringify(wrong)} }
    const code = () => signIn(input).then(() => "in", (error) => error.code)
    const codes = await Promise.all(Array.from({ length: 50 }, code))
    await closePools()
    console.log(JSON.stringify(codes))`
  const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script])
  const codes = (await Promise.all([run(), run()])).flatMap(({ stdout }) => JSON.parse(stdout) as string[])
  expect(codes.filter((code) => code === "not_authenticated")).toHaveLength(TRIES_PER_PERSON)
  expect(codes.filter((code) => code === "too_many_requests")).toHaveLength(100 - TRIES_PER_PERSON)
  const locked = { code: "too_many_requests", details: { retryAfter: expect.any(Number) } }
  await expect(signIn({ realmId, email: "cut@example.com", password })).rejects.toMatchObject(locked)
  await expect(join("cut@example.com")).rejects.toMatchObject(locked)
  await later(31)
  await signIn({ realmId, email: "cut@example.com", password })
})

const code = (input: Parameters<typeof signIn>[0]) =>
  signIn(input).then(
    () => "in",
    (error) => String(error.code),
  )
const times = <T>(count: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)))
/** Lets so many seconds pass for every attempt that was made. */
const later = (seconds: number) =>
  systemSql().query(
    `update "SignInAttempt" set "lastAt" = "lastAt" - $1 * interval '1 second', "expiresAt" = "expiresAt" - $1 * interval '1 second'`,
    [seconds],
  )

test("a stranger's wrong passwords hold up the stranger, not the person", async () => {
  const email = "gus@example.com"
  const { userId } = await join(email)
  const [theirs, strangers] = ["203.0.113.20", "203.0.113.21"]
  const guess = { realmId, email, password: wrong, address: strangers }
  const codes = await times(40, () => code(guess))
  expect(codes.filter((each) => each === "not_authenticated")).toHaveLength(TRIES_PER_PERSON)
  expect(await code({ ...guess, password })).toBe("too_many_requests")
  expect(await signIn({ realmId, email, password, address: theirs })).toMatchObject({ userId })
  expect(await code(guess)).toBe("too_many_requests")
})

test("each further wrong password doubles the wait, from half a minute to a quarter of an hour", async () => {
  const guess = { realmId, email: "hal@example.com", password: wrong, address: "203.0.113.30" }
  await times(TRIES_PER_PERSON, () => code(guess))
  for (const wait of [30, 60, 120, 240, 480, 900, 900]) {
    const refused = { code: "too_many_requests", details: { retryAfter: expect.any(Number) } }
    const error = await signIn(guess).catch((each) => each)
    expect(error).toMatchObject(refused)
    expect(error.details.retryAfter).toBeGreaterThan(wait - 10)
    expect(error.details.retryAfter).toBeLessThanOrEqual(wait)
    await later(wait)
    expect(await times(5, () => code(guess))).toEqual(
      expect.arrayContaining(["not_authenticated", "too_many_requests"]),
    )
  }
})

test("a known device passes while guessers with many networks hold every other one up", async () => {
  const email = "ida@example.com"
  const { userId } = await join(email)
  const from = (n: number) => ({ realmId, email, address: `198.51.${100 + (n >> 8)}.${n & 255}` })
  const codes = await times(300, (n) => code({ ...from(n), password: wrong }))
  expect(codes.filter((each) => each === "not_authenticated").length).toBeLessThan(110)
  await systemSql().query(`update "SignInAttempt" set count = 120, "lastAt" = now() where key = $1`, [
    personKey(realmId, email),
  ])
  expect(await code({ ...from(700), password })).toBe("too_many_requests")
  const device = rememberDevice({ realmId, email })
  expect(await signIn({ ...from(701), password, device })).toMatchObject({ userId })
  // Its own mistakes count for it.
  const own = await times(20, () => code({ ...from(702), password: wrong, device }))
  expect(own.filter((each) => each === "not_authenticated")).toHaveLength(TRIES_PER_PERSON)
  expect(await code({ ...from(702), password, device })).toBe("too_many_requests")
  await later(60)
  expect(await signIn({ ...from(702), password, device })).toMatchObject({ userId })
  expect(await signIn({ ...from(703), password })).toMatchObject({ userId })
})

test("who proves themselves otherwise is held up by nothing that was tried before", async () => {
  const email = "lea@example.com"
  const { userId } = await join(email)
  const given = { realmId, email, address: "203.0.113.60" }
  await times(TRIES_PER_PERSON, () => code({ ...given, password: wrong }))
  expect(await code({ ...given, password })).toBe("too_many_requests")
  await forgetAttempts(personKey(realmId, email))
  expect(await signIn({ ...given, password })).toMatchObject({ userId })
})

test("what is refused for one reason counts for no other, and what nobody needs is forgotten", async () => {
  const email = "jon@example.com"
  const address = "203.0.113.40"
  await times(TRIES_PER_PERSON + 150, () => code({ realmId, email, password: wrong, address }))
  const rows = () => system().signInAttempt.findMany({ where: { key: { contains: address } } })
  expect((await rows()).map(({ count }) => count)).toEqual([TRIES_PER_PERSON, TRIES_PER_PERSON])
  await join("kay@example.com")
  await signIn({ realmId, email: "kay@example.com", password, address })
  expect((await rows()).map(({ count }) => count)).toEqual([TRIES_PER_PERSON, TRIES_PER_PERSON])
  await later(3 * 60 * 60 + 1)
  await sweepAttempts()
  expect(await rows()).toEqual([])
})

test("signing in forgets the mistakes before it", async () => {
  await join("dot@example.com")
  for (let round = 0; round < 3; round++) {
    for (let mistake = 1; mistake < TRIES_PER_PERSON; mistake++)
      await expect(signIn({ realmId, email: "dot@example.com", password: wrong })).rejects.toMatchObject({
        code: "not_authenticated",
      })
    await signIn({ realmId, email: "dot@example.com", password })
  }
})

test("one network address is cut over many people, and people who sign in do not use it up", async () => {
  await join("eli@example.com")
  const address = `198.51.100.${newId().slice(-6)}`
  for (let round = 0; round < 20; round++)
    await signIn({ realmId, email: "eli@example.com", password, address })
  const codes = await Promise.all(
    Array.from({ length: 110 }, (_, at) =>
      signIn({ realmId, email: `guess${at}@example.com`, password, address }).catch((error) => error.code),
    ),
  )
  expect(codes.filter((code) => code === "not_authenticated")).toHaveLength(100)
  expect(codes.filter((code) => code === "too_many_requests")).toHaveLength(10)
})

test("suspended accounts and suspended agencies are refused", async () => {
  const { userId } = await join("fay@example.com")
  const { accountId } = await system().membership.findFirstOrThrow({ where: { userId } })
  const input = { realmId, email: "fay@example.com", password }
  await system().account.update({ where: { id: accountId }, data: { status: "suspended" } })
  await expect(signIn(input)).rejects.toMatchObject({ code: "not_authorized" })
  await system().account.update({ where: { id: accountId }, data: { status: "active" } })
  await system().account.update({ where: { id: realmId }, data: { status: "suspended" } })
  await expect(signIn(input)).rejects.toMatchObject({ code: "not_authorized" })
  await system().account.update({ where: { id: realmId }, data: { status: "active" } })
  await signIn(input)
})

test("somebody made by hand signs in, and only once per realm", async () => {
  const input = { realmId, accountId: realmId, email: "Owner@Example.com", password, name: "Owner" }
  const { id, email } = await createUser(input)
  expect(email).toBe("owner@example.com")
  expect(await signIn({ realmId, email, password })).toMatchObject({ userId: id })
  await expect(createUser(input)).rejects.toMatchObject({ code: "conflict" })
  expect(await system().membership.findMany({ where: { userId: id } })).toMatchObject([
    { accountId: realmId, role: "owner" },
  ])
})
