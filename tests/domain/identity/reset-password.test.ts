import { Client } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import {
  askForReset,
  changePassword,
  findReset,
  findSession,
  mailReset,
  makeReset,
  resetPassword,
  saveProfile,
  signIn,
  signUp,
  startSession,
} from "#lib/domain/identity/identity.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { secretIn, startMailServer } from "#tests/support/mail-server.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())
const mail = await startMailServer()

const password = "correct horse battery"
const next = "quite another horse"
let realmId: string
let slug: string
beforeAll(async () => {
  slug = `p${newId().slice(-12)}`
  realmId = (await createPartner({ name: "Northwind & Sons", slug })).id
})
const join = async () => {
  const email = `${newId()}@example.com`
  return { ...(await signUp({ partnerId: realmId, name: "Ada", email, password })), email }
}
const realm = async () => systemContext(await loadFacts(realmId), makeLog(), "test")
const gone = { code: "not_found" }
const JOBS = `select payload from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail-reset'`
const jobs = async () => (await owner.query<{ payload: object }>(JOBS)).rows

describe("a forgotten password", () => {
  beforeEach(() => {
    mail.received.length = 0
  })

  test("is mailed a link that works once, within 15 minutes, and ends every session", async () => {
    const { email, userId } = await join()
    const session = await startSession(userId, "p.localhost")
    const worker = await startWorker()
    try {
      await askForReset({ realmId, email: ` ${email.toUpperCase()} ` })
      await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1)
    } finally {
      await worker.stop()
    }
    const [message] = mail.received
    expect(message?.to).toEqual([email])
    expect(message?.content).toContain(`http://${slug}.localhost:3000/new-password/`)
    expect(message?.content).toContain("Northwind &amp; Sons")
    const secret = secretIn(message?.content ?? "", "new-password")
    expect(await findReset(secret, realmId)).toEqual({ email, state: "open" })
    const { expiresAt } = await system().passwordReset.findFirstOrThrow({ where: { userId } })
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60 * 1000)
    expect(await resetPassword({ secret, realmId, password: next })).toEqual({ email })
    expect(await findSession(session, "p.localhost", realmId)).toBeNull()
    await signIn({ realmId, email, password: next })
    await expect(signIn({ realmId, email, password })).rejects.toMatchObject({ code: "not_authenticated" })
    await expect(resetPassword({ secret, realmId, password })).rejects.toMatchObject(gone)
    expect(await findReset(secret, realmId)).toEqual({ email, state: "used" })
  }, 60_000)

  test("is answered alike, and as late, for people who are not known", async () => {
    const { email } = await join()
    const before = (await jobs()).length
    const timed = async (asked: string) => {
      const begun = performance.now()
      const answer = await askForReset({ realmId, email: asked })
      return { answer, ms: performance.now() - begun }
    }
    const known = await timed(email)
    const unknown = await timed(`nobody-${newId()}@example.com`)
    expect(known.answer).toEqual(unknown.answer)
    for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThanOrEqual(395)
    const waiting = await jobs()
    expect(waiting).toHaveLength(before + 1)
    expect(JSON.stringify(waiting)).not.toContain("@")
  })

  test("is cut after five mails an hour for one person, known or not", async () => {
    const { email } = await join()
    for (const asked of [email, `nobody-${newId()}@example.com`]) {
      const answers = await Promise.allSettled(
        Array.from({ length: 7 }, () => askForReset({ realmId, email: asked })),
      )
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(5)
    }
  })

  test("is nobody's whose agency is suspended, and nothing for what is no address", async () => {
    const other = await createPartner({ name: "Closed", slug: `p${newId().slice(-12)}` })
    const email = "kim@example.com"
    await signUp({ partnerId: other.id, name: "Kim", email, password })
    await system().account.update({ where: { id: other.id }, data: { status: "suspended" } })
    const before = (await jobs()).length
    await askForReset({ realmId: other.id, email })
    expect(await jobs()).toHaveLength(before)
    await expect(askForReset({ realmId, email: "a@b.example, c@d.example" })).rejects.toMatchObject({
      code: "invalid_input",
    })
  })

  test("is mailed to no one who is gone, or of another realm", async () => {
    const { userId } = await join()
    const other = await createPartner({ name: "Other", slug: `p${newId().slice(-12)}` })
    await mailReset(systemContext(await loadFacts(other.id), makeLog(), "test"), userId)
    await mailReset(await realm(), newId())
    expect(mail.received).toEqual([])
    mail.refuses = true
    await expect(mailReset(await realm(), userId)).rejects.toMatchObject({ code: "upstream" })
    mail.refuses = false
  })
})

describe("a link to a new password", () => {
  test("is kept by its hash, works on its own host alone and not when it is old", async () => {
    const { userId } = await join()
    const { link } = await makeReset(userId, 15)
    const secret = secretIn(link, "new-password")
    const rows = await system().$queryRawUnsafe<{ row: string }[]>(
      `select r::text as row from "PasswordReset" r`,
    )
    expect(rows.map(({ row }) => row).join()).not.toContain(secret)
    const other = await createPartner({ name: "Other", slug: `p${newId().slice(-12)}` })
    expect(await findReset(secret, other.id)).toBeNull()
    await expect(resetPassword({ secret, realmId: other.id, password: next })).rejects.toMatchObject(gone)
    await system().passwordReset.updateMany({ where: { userId }, data: { expiresAt: new Date() } })
    expect(await findReset(secret, realmId)).toMatchObject({ state: "expired" })
    await expect(resetPassword({ secret, realmId, password: next })).rejects.toMatchObject(gone)
  })

  test("is used once by twenty at the same moment, and takes the person's other links with it", async () => {
    const { userId } = await join()
    const [one, other] = [await makeReset(userId, 15), await makeReset(userId, 15)]
    const secret = secretIn(one.link, "new-password")
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => resetPassword({ secret, realmId, password: next })),
    )
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await findReset(secretIn(other.link, "new-password"), realmId)).toMatchObject({ state: "used" })
  })

  test("is not used up by looking at it or by a password that is refused", async () => {
    const { userId } = await join()
    const secret = secretIn((await makeReset(userId, 15)).link, "new-password")
    await expect(resetPassword({ secret, realmId, password: "short" })).rejects.toMatchObject({
      code: "invalid_input",
      details: { path: ["password"] },
    })
    expect(await findReset(secret, realmId)).toMatchObject({ state: "open" })
  })

  test("lets somebody in whom wrong guesses had locked out", async () => {
    const { email, userId } = await join()
    for (let guess = 0; guess < 30; guess++)
      await signIn({ realmId, email, password: `guess number ${guess}` }).catch(() => {})
    await expect(signIn({ realmId, email, password })).rejects.toMatchObject({ code: "too_many_requests" })
    await resetPassword({
      secret: secretIn((await makeReset(userId, 15)).link, "new-password"),
      realmId,
      password: next,
    })
    expect(await signIn({ realmId, email, password: next })).toMatchObject({ userId })
  })
})

describe("a signed-in person", () => {
  const self = async (userId: string) => {
    const ctx = await realm()
    return { ...ctx, principal: { ...ctx.principal, kind: "user" as const, id: userId } }
  }

  test("changes their password with the old one, which ends their other sessions and links", async () => {
    const { email, userId } = await join()
    const [here, there] = [
      await startSession(userId, "p.localhost"),
      await startSession(userId, "p.localhost"),
    ]
    const { link } = await makeReset(userId, 15)
    const ctx = await self(userId)
    const change = (current: string, wanted: string) =>
      changePassword(ctx, { current, next: wanted, keep: here })
    await expect(change("not my password", next)).rejects.toMatchObject({ details: { path: ["current"] } })
    await expect(change(password, "short")).rejects.toMatchObject({ details: { path: ["next"] } })
    expect(await findSession(there, "p.localhost", realmId)).not.toBeNull()
    await change(password, next)
    expect(await findSession(there, "p.localhost", realmId)).toBeNull()
    expect(await findSession(here, "p.localhost", realmId)).not.toBeNull()
    expect(await findReset(secretIn(link, "new-password"), realmId)).toMatchObject({ state: "used" })
    await signIn({ realmId, email, password: next })
  })

  test("cannot have their password guessed from a session that somebody else holds", async () => {
    const { userId } = await join()
    const ctx = await self(userId)
    const keep = await startSession(userId, "p.localhost")
    const codes = await Promise.all(
      Array.from({ length: 14 }, (_, at) =>
        changePassword(ctx, { current: `guess number ${at}`, next, keep }).catch((error) => error.code),
      ),
    )
    expect(codes.filter((code) => code === "too_many_requests")).toHaveLength(4)
  })

  test("changes their name; a key is nobody", async () => {
    const { userId } = await join()
    await saveProfile(await self(userId), { name: "  Ada Lovelace " })
    expect(await system().user.findUnique({ where: { id: userId } })).toMatchObject({ name: "Ada Lovelace" })
    await expect(saveProfile(await realm(), { name: "Key" })).rejects.toMatchObject({
      code: "not_authorized",
    })
  })

  test("keeps the password of the demo, which everybody shares", async () => {
    const demo = await createPartner({ name: "Demo", slug: `p${newId().slice(-12)}`, isDemo: true })
    const { userId } = await signUp({ partnerId: demo.id, name: "Ada", email: "ada@example.com", password })
    const ctx = await self(userId)
    const keep = await startSession(userId, "demo.localhost")
    await expect(changePassword(ctx, { current: password, next, keep })).rejects.toMatchObject({
      code: "conflict",
    })
  })
})
