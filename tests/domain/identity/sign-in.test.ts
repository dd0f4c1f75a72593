import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createPartner } from "#lib/domain/accounts/accounts.ts"
import { createUser, signIn, signUp } from "#lib/domain/identity/identity.ts"
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
  expect(await signIn({ realmId, email: " ADA@example.com", password })).toEqual({ userId })
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
  await system().signInAttempt.updateMany({ data: { expiresAt: new Date(0) } })
  await signIn({ realmId, email: "cut@example.com", password })
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
  expect(await signIn({ realmId, email, password })).toEqual({ userId: id })
  await expect(createUser(input)).rejects.toMatchObject({ code: "conflict" })
  expect(await system().membership.findMany({ where: { userId: id } })).toMatchObject([
    { accountId: realmId, role: "owner" },
  ])
})
