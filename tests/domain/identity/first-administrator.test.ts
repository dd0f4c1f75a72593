import { beforeEach, expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { ensurePlatform } from "#lib/domain/accounts/accounts.ts"
import {
  createFirstAdministrator,
  createUser,
  hasAdministrator,
  isSetupOpen,
  makeSetupSecret,
  signIn,
} from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const PASSWORD = "a pass phrase of the root"
const person = (email = "root@install.test") => ({ name: "Rosa Root", email, password: PASSWORD })
const administrators = () => system().membership.count({ where: { account: { kind: "platform" } } })

beforeEach(async () => {
  const { id } = await ensurePlatform()
  await system().user.deleteMany({ where: { realmId: id } })
  await system().signInAttempt.deleteMany()
  await system().install.upsert({
    where: { id: 1 },
    create: { secretFingerprint: "of the tests" },
    update: { setupHash: null, setupExpiresAt: null },
  })
})

test("the code makes one administrator, who signs in, and is over with that", async () => {
  const secret = await makeSetupSecret()
  expect(await isSetupOpen(secret)).toBe(true)
  const { email, accountId } = await createFirstAdministrator({ secret, ...person(" Root@Install.Test ") })
  expect(email).toBe("root@install.test")
  expect(await hasAdministrator()).toBe(true)
  await expect(signIn({ realmId: accountId, email, password: PASSWORD })).resolves.toBeTruthy()
  expect(await isSetupOpen(secret)).toBe(false)
  await expect(createFirstAdministrator({ secret, ...person("b@install.test") })).rejects.toMatchObject({
    code: "not_found",
  })
  await expect(makeSetupSecret()).rejects.toMatchObject({ code: "conflict" })
})

test("of many browsers with one code exactly one wins", async () => {
  const secret = await makeSetupSecret()
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) =>
      createFirstAdministrator({ secret, ...person(`root${n}@install.test`) }),
    ),
  )
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await administrators()).toBe(1)
})

test("only its hash is kept, and a newer one ends it", async () => {
  const first = await makeSetupSecret()
  const { setupHash } = await system().install.findFirstOrThrow()
  expect(Buffer.from(setupHash ?? []).toString()).not.toContain(first)
  const second = await makeSetupSecret()
  expect([await isSetupOpen(first), await isSetupOpen(second)]).toEqual([false, true])
})

test("a code is over after a day, and once there is an administrator by another way", async () => {
  const secret = await makeSetupSecret()
  await system().install.updateMany({ data: { setupExpiresAt: new Date(Date.now() - 1000) } })
  expect(await isSetupOpen(secret)).toBe(false)
  const fresh = await makeSetupSecret()
  const { id } = await ensurePlatform()
  const user = await system().user.create({ data: { realmId: id, email: "other@install.test" } })
  await system().membership.create({ data: { accountId: id, userId: user.id, role: "owner" } })
  expect(await isSetupOpen(fresh)).toBe(false)
  await expect(createFirstAdministrator({ secret: fresh, ...person() })).rejects.toMatchObject({
    code: "not_found",
  })
})

test.each([
  ["password", { password: "short" }],
  ["password", { password: "password123" }],
  ["email", { email: "nobody" }],
  ["name", { name: " " }],
])("a refused %s makes nobody and leaves the code open", async (field, wrong) => {
  const secret = await makeSetupSecret()
  await expect(createFirstAdministrator({ secret, ...person(), ...wrong })).rejects.toMatchObject({
    code: "invalid_input",
    details: { path: [field] },
  })
  expect(await administrators()).toBe(0)
  expect(await isSetupOpen(secret)).toBe(true)
})

test("guessing is cut after sixty tries of one network in an hour", async () => {
  await makeSetupSecret()
  const guess = () => isSetupOpen("x".repeat(43), "198.51.100.7")
  for (let n = 0; n < 60; n++) expect(await guess()).toBe(false)
  await expect(guess()).rejects.toMatchObject({ code: "too_many_requests" })
  expect(await isSetupOpen("x".repeat(43), "198.51.100.8")).toBe(false)
})

test("an install has an administrator once somebody belongs to the platform's account, and by nobody else", async () => {
  const realmId = (await makeAccount()).account.parentId ?? ""
  await createUser({ realmId, accountId: realmId, email: "owner@example.com", password: PASSWORD })
  expect(await hasAdministrator()).toBe(false)
  const { id } = await ensurePlatform()
  await createUser({ realmId: id, accountId: id, email: "root@example.com", password: PASSWORD })
  expect(await hasAdministrator()).toBe(true)
})
