import { beforeAll, beforeEach, expect, test, vi } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { askToSignUp, confirmSignUp, findSignUp, signIn, signUp } from "#lib/domain/identity/identity.ts"
import { TRIES_PER_PERSON } from "#lib/domain/identity/sign-in.ts"
import { archivePlan, createPlan } from "#lib/domain/price-list/price-list.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startMailServer } from "#tests/support/mail-server.ts"

await useDatabase()
const mail = await startMailServer()

const password = "correct horse battery"
const slug = `p${newId().slice(-12)}`
let partnerId: string
beforeAll(async () => {
  partnerId = (await createPartner({ name: "Northwind", slug })).id
})
beforeEach(() => {
  mail.received.length = 0
})

const person = () => ({
  partnerId,
  name: "Ada",
  company: "Engines",
  email: `${newId()}@example.com`,
  password,
})
const tokenIn = (text = "") => /\/sign-up\/([\w-]+)/.exec(text)?.[1] ?? ""
const peopleWith = (email: string) =>
  system().user.findMany({
    where: { email },
    include: { memberships: { include: { account: true } } },
  })

async function linkOf(given: Parameters<typeof askToSignUp>[0], website?: string): Promise<string> {
  await askToSignUp(given, website)
  return tokenIn(mail.received.at(-1)?.content)
}

test("a new address is mailed a link that makes the account by the password that was chosen", async () => {
  const given = person()
  const token = await linkOf(given, "https://ada.example")
  expect(mail.received).toHaveLength(1)
  expect(mail.received[0]).toMatchObject({ to: [given.email] })
  expect(mail.received[0]?.content).toContain(`http://${slug}.localhost`)
  // Neither the mail nor anything that is stored tells the password or its hash.
  expect(mail.received[0]?.content).not.toContain("argon2")
  expect(await peopleWith(given.email)).toEqual([])
  expect(findSignUp(token, partnerId)).toEqual({ email: given.email, website: "https://ada.example" })
  const confirmed = { token, realmId: partnerId, password }
  expect(await confirmSignUp(confirmed)).toEqual({ email: given.email, website: "https://ada.example" })
  expect(await peopleWith(given.email)).toMatchObject([
    {
      name: "Ada",
      emailVerified: expect.any(Date),
      memberships: [{ role: "owner", account: { name: "Engines", parentId: partnerId } }],
    },
  ])
  expect(await signIn({ realmId: partnerId, email: given.email, password })).toHaveProperty("userId")
})

test("the plan that was chosen is given where it is still offered, else the default one", async () => {
  const agency = systemContext(await loadFacts(partnerId), makeLog(), "test")
  const { id: plan } = await createPlan(agency, { name: "Growth", isOffered: true })
  const [early, late] = [person(), person()]
  const planOf = async (token: string, { email }: { email: string }) => {
    await confirmSignUp({ token, realmId: partnerId, password })
    const where = { memberships: { some: { user: { email } } } }
    return (await system().account.findFirstOrThrow({ where, include: { plan: true } })).plan?.name
  }
  const links = [await linkOf({ ...early, plan }), await linkOf({ ...late, plan })] as const
  expect(await planOf(links[0], early)).toBe("Growth")
  await archivePlan(agency, { id: plan })
  expect(await planOf(links[1], late)).toBe("Standard")
})

test("following the link again, also at once, makes no second account", async () => {
  const given = person()
  const confirmed = { token: await linkOf(given), realmId: partnerId, password }
  await Promise.all([confirmSignUp(confirmed), confirmSignUp(confirmed), confirmSignUp(confirmed)])
  await confirmSignUp(confirmed)
  const people = await peopleWith(given.email)
  expect(people.map(({ memberships }) => memberships.length)).toEqual([1])
})

test("a known address gets the same answer and a mail of its own, and nothing changes", async () => {
  const given = person()
  await signUp(given)
  const before = await peopleWith(given.email)
  const other = { ...given, password: "another long password" }
  expect(await askToSignUp(other)).toBe(await askToSignUp({ ...person(), password: other.password }))
  const [known, unknown] = mail.received
  expect(known?.content).toContain("You already have an account at Northwind")
  expect(known?.content).toContain("/sign-in")
  expect(tokenIn(known?.content)).toBe("")
  expect(tokenIn(unknown?.content)).not.toBe("")
  expect(await peopleWith(given.email)).toEqual(before)
})

test("known and unknown addresses take the same time", async () => {
  const known = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const given = person()
      await signUp(given)
      return given
    }),
  )
  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] }
  for (const each of known)
    for (const [kind, given] of [
      ["known", each],
      ["unknown", person()],
    ] as const) {
      const begun = performance.now()
      await askToSignUp(given)
      times[kind].push(performance.now() - begun)
    }
  const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0
  const ratio = median(times.known) / median(times.unknown)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test("known and unknown addresses are refused alike: without a mail server's help, and after five mails", async () => {
  const [known, unknown] = [person(), person()]
  await signUp(known)
  mail.refuses = true
  for (const given of [known, unknown])
    await expect(askToSignUp(given)).rejects.toMatchObject({ code: "upstream" })
  mail.refuses = false
  for (const given of [known, unknown]) {
    const answers = await Promise.allSettled(Array.from({ length: 7 }, () => askToSignUp(given)))
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(4)
    await expect(askToSignUp(given)).rejects.toMatchObject({ code: "too_many_requests" })
  }
})

test("the mail alone opens nothing, and guessing at its password is cut", async () => {
  const given = person()
  const link = { token: await linkOf(given), realmId: partnerId }
  const wrong = { code: "invalid_input", details: { path: ["password"] } }
  for (let n = 0; n < TRIES_PER_PERSON; n++)
    await expect(confirmSignUp({ ...link, password: "wrong horse battery" })).rejects.toMatchObject(wrong)
  await expect(confirmSignUp({ ...link, password })).rejects.toMatchObject({ code: "too_many_requests" })
  expect(await peopleWith(given.email)).toEqual([])
})

test("a link is worth nothing at another agency, changed, or after a day", async () => {
  const other = await createPartner({ name: "Southwind", slug: `q${newId().slice(-12)}` })
  const token = await linkOf(person())
  const broken = [
    token.slice(1),
    token.slice(0, -4),
    `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`,
    "",
    "x",
    "x".repeat(15_000),
  ]
  for (const text of broken) {
    expect(findSignUp(text, partnerId)).toBeNull()
    const confirmed = { token: text, realmId: partnerId, password }
    await expect(confirmSignUp(confirmed)).rejects.toMatchObject({ code: "not_found" })
  }
  expect(findSignUp(token, other.id)).toBeNull()
  expect(findSignUp(token, partnerId)).not.toBeNull()
  vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1000 + 1_000)
  try {
    expect(findSignUp(token, partnerId)).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})

test("a suspended agency takes nobody, before and after the mail", async () => {
  const closing = await createPartner({ name: "Closing", slug: `r${newId().slice(-12)}` })
  const given = { ...person(), partnerId: closing.id }
  const token = await linkOf(given)
  await system().account.update({ where: { id: closing.id }, data: { status: "suspended" } })
  const refused = { code: "not_authorized" }
  await expect(askToSignUp(given)).rejects.toMatchObject(refused)
  await expect(confirmSignUp({ token, realmId: closing.id, password })).rejects.toMatchObject(refused)
  expect(mail.received).toHaveLength(1)
})
