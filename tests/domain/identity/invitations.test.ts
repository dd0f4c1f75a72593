import { beforeAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import {
  inviteToClient,
  pageOfClients,
  peopleOfClient,
  renewClientInvitation,
  resetClientPassword,
  setClientStatus,
  withdrawClientInvitation,
} from "#lib/domain/clients/clients.ts"
import {
  acceptInvitation,
  createUser,
  findInvitation,
  forgetLinks,
  invite,
  resetPassword,
  signIn,
  signUp,
} from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency, makeCaller } from "#tests/support/api.ts"
import { secretIn, startMailServer } from "#tests/support/mail-server.ts"

await useDatabase()
const mail = await startMailServer()

const password = "correct horse battery"
let agency: Context
let client: Context
beforeAll(async () => {
  agency = (await makeAgency()).ctx
  client = await makeSibling(agency.account.id)
})
const realmId = () => agency.account.id
const address = () => `${newId()}@example.com`
const send = async (email: string) => {
  const made = await inviteToClient(agency, client.account.id, { email })
  return { ...made, secret: secretIn(made.link, "invitation") }
}
const accept = (secret: string, more: object = {}) =>
  acceptInvitation({ secret, realmId: realmId(), name: "Ada", password, ...more })
const state = async (secret: string, realm = realmId()) => (await findInvitation(secret, realm))?.state
const gone = { code: "not_found" }

describe("an invitation", () => {
  test("lets its person choose a name and password, and makes them an owner of that client alone", async () => {
    const email = address()
    const { link, secret, expiresAt } = await send(email)
    const { slug } = await system().account.findUniqueOrThrow({ where: { id: realmId() } })
    expect(link).toBe(`http://${slug}.localhost:3000/invitation/${secret}`)
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(6.99 * 24 * 60 * 60 * 1000)
    expect(await findInvitation(secret, realmId())).toEqual({
      account: "Client",
      email,
      expiresAt,
      state: "open",
      isKnown: false,
    })
    expect(await accept(secret)).toEqual({ email, accountId: client.account.id })
    const { userId } = await signIn({ realmId: realmId(), email, password })
    const memberships = await system().membership.findMany({ where: { userId } })
    expect(memberships).toMatchObject([{ accountId: client.account.id, role: "owner" }])
    expect(await state(secret)).toBe("used")
    await expect(accept(secret)).rejects.toMatchObject(gone)
  })

  test("is accepted once by twenty at the same moment", async () => {
    const email = address()
    const { secret } = await send(email)
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => accept(secret)))
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await system().user.count({ where: { email } })).toBe(1)
  })

  test("is kept by its hash alone", async () => {
    const { secret } = await send(address())
    const rows = await system().$queryRawUnsafe<{ row: string }[]>(
      `select i::text as row from "Invitation" i`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ row }) => row).join()).not.toContain(secret)
  })

  test("ends when it is withdrawn, renewed, replaced or seven days old, and says which", async () => {
    const email = address()
    const first = await send(email)
    const second = await send(email)
    expect([await state(first.secret), await state(second.secret)]).toEqual(["withdrawn", "open"])
    const renewed = await renewClientInvitation(agency, client.account.id, { id: second.id })
    expect([await state(second.secret), await state(secretIn(renewed.link, "invitation"))]).toEqual([
      undefined,
      "open",
    ])
    await withdrawClientInvitation(agency, client.account.id, { id: second.id })
    expect(await state(secretIn(renewed.link, "invitation"))).toBe("withdrawn")
    await expect(renewClientInvitation(agency, client.account.id, { id: second.id })).rejects.toMatchObject(
      gone,
    )
    const old = await send(email)
    await system().invitation.updateMany({ where: { id: old.id }, data: { expiresAt: new Date() } })
    expect(await state(old.secret)).toBe("expired")
    for (const { secret } of [first, second, old]) await expect(accept(secret)).rejects.toMatchObject(gone)
    expect(await system().user.count({ where: { email } })).toBe(0)
  })

  test("is worth nothing at another agency, made up, or for a client that is suspended", async () => {
    const { secret } = await send(address())
    const other = (await makeAgency()).ctx
    expect(await findInvitation(secret, other.account.id)).toBeNull()
    await expect(accept(secret, { realmId: other.account.id })).rejects.toMatchObject(gone)
    for (const made of ["", "x", "a".repeat(43), `${secret}a`, "\u0000".repeat(43)])
      expect(await findInvitation(made, realmId())).toBeNull()
    await setClientStatus(agency, { id: client.account.id, status: "suspended" })
    expect(await state(secret)).toBe("closed")
    await expect(accept(secret)).rejects.toMatchObject(gone)
    await setClientStatus(agency, { id: client.account.id, status: "active" })
    expect(await state(secret)).toBe("open")
  })

  test("asks somebody who signs in here already for their own password, and changes nothing about them", async () => {
    const email = address()
    const { userId } = await signUp({ partnerId: realmId(), name: "Grace", email, password })
    const { secret } = await send(email)
    expect(await findInvitation(secret, realmId())).toMatchObject({ isKnown: true })
    await expect(accept(secret, { password: "another long password" })).rejects.toMatchObject({
      code: "not_authenticated",
    })
    expect(await state(secret)).toBe("open")
    await accept(secret, { name: "Somebody else" })
    const user = await system().user.findUniqueOrThrow({
      where: { id: userId },
      include: { memberships: true },
    })
    expect(user.name).toBe("Grace")
    expect(user.memberships).toHaveLength(2)
    await expect(send(email)).rejects.toMatchObject({ code: "conflict" })
  })

  test.each([
    [{ name: " " }, ["name"]],
    [{ password: "short" }, ["password"]],
  ])("refuses %j, names the field and stays open", async (wrong, path) => {
    const { secret } = await send(address())
    await expect(accept(secret, wrong)).rejects.toMatchObject({ code: "invalid_input", details: { path } })
    expect(await state(secret)).toBe("open")
  })

  test("is mailed in the agency's name to that one address, and a mail server that fails leaves the link", async () => {
    const email = address()
    mail.received.length = 0
    const made = await send(email)
    expect(made.mail).toBe("sent")
    expect(mail.received).toHaveLength(1)
    expect(mail.received[0]?.to).toEqual([email])
    expect(mail.received[0]?.content).toContain("Subject: Your account at Agency")
    expect(mail.received[0]?.content).toContain(made.link)
    mail.refuses = true
    const second = await send(email)
    mail.refuses = false
    expect(second.mail).toBe("failed")
    expect(await state(second.secret)).toBe("open")
  })

  test.each([
    "a@x.example, b@y.example",
    "a@evil.test＠x.example",
    '"a b"@x.example',
    "a@x.example\nbcc: b@y.example",
  ])("does not go to %j", async (email) => {
    mail.received.length = 0
    await expect(send(email)).rejects.toMatchObject({ code: "invalid_input", details: { path: ["email"] } })
    expect(mail.received).toEqual([])
  })
})

describe("the people of a client", () => {
  test("are listed with open invitations, and found by the search of clients", async () => {
    const mine = await makeSibling(realmId())
    const [ada, bea] = [`ada-${address()}`, `bea-${address()}`]
    const made = await inviteToClient(agency, mine.account.id, { email: ada })
    await inviteToClient(agency, mine.account.id, { email: bea, role: "viewer" })
    const found = async (search: string) => (await pageOfClients(agency, { search })).clients
    expect((await pageOfClients(agency, { id: mine.account.id })).clients[0]).toMatchObject({
      owner: null,
      isInvited: true,
    })
    await accept(secretIn(made.link, "invitation"))
    const { people, invitations } = await peopleOfClient(agency, mine.account.id, {})
    expect(people).toMatchObject([{ name: "Ada", email: ada, role: "owner" }])
    expect(invitations).toMatchObject([{ email: bea, role: "viewer", isOver: false }])
    expect((await found(ada.toUpperCase())).map(({ id }) => id)).toEqual([mine.account.id])
    const own = `own-${address()}`
    await signUp({ partnerId: realmId(), name: "Kim", company: "Kim's", email: own, password })
    expect(await found(own)).toMatchObject([{ name: "Kim's", owner: { email: own, name: "Kim" } }])
    expect((await pageOfClients((await makeAgency()).ctx, { search: own })).clients).toEqual([])
  })

  test("are nobody else's business", async () => {
    const stranger = await makeCaller()
    const id = client.account.id
    const { id: invitation } = await send(address())
    await expect(peopleOfClient(stranger.ctx, id, {})).rejects.toMatchObject({ code: "not_authorized" })
    const other = (await makeAgency()).ctx
    await expect(peopleOfClient(other, id, {})).rejects.toMatchObject(gone)
    await expect(inviteToClient(other, id, { email: address() })).rejects.toMatchObject(gone)
    const sibling = await makeSibling(realmId())
    await expect(
      withdrawClientInvitation(agency, sibling.account.id, { id: invitation }),
    ).rejects.toMatchObject(gone)
    const viewer = {
      ...client,
      principal: { ...client.principal, permissions: new Set(["members.read"] as const) },
    }
    await expect(async () => invite(viewer, { email: address() })).rejects.toMatchObject({
      code: "not_authorized",
    })
  })
})

test("what is over for a month is forgotten, and nothing else", async () => {
  const [old, recent] = [await send(address()), await send(address())]
  const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000)
  await system().invitation.updateMany({ where: { id: old.id }, data: { expiresAt: days(31) } })
  await system().invitation.updateMany({ where: { id: recent.id }, data: { expiresAt: days(29) } })
  await forgetLinks()
  expect([await state(old.secret), await state(recent.secret)]).toEqual([undefined, "expired"])
})

describe("a link to a new password that the agency makes", () => {
  const member = async (accountId: string) => {
    const email = address()
    const password = "correct horse battery"
    return createUser({ realmId: realmId(), accountId, email, password, role: "owner" })
  }

  test("is for people of its clients", async () => {
    const { id, email } = await member(client.account.id)
    const { link } = await resetClientPassword(agency, client.account.id, { userId: id })
    const next = "quite another horse"
    await resetPassword({ secret: secretIn(link, "new-password"), realmId: realmId(), password: next })
    expect(await signIn({ realmId: realmId(), email, password: next })).toEqual({ userId: id, email })
  })

  test("is not for its own people, other clients' or other agencies'", async () => {
    const { id: userId } = await member(client.account.id)
    const reset = (ctx: Context, accountId: string, id = userId) =>
      resetClientPassword(ctx, accountId, { userId: id })
    const sibling = await makeSibling(realmId())
    await expect(reset(agency, sibling.account.id)).rejects.toMatchObject(gone)
    await expect(reset((await makeAgency()).ctx, client.account.id)).rejects.toMatchObject(gone)
    await expect(reset(agency, client.account.id, newId())).rejects.toMatchObject(gone)
    const owner = await member(realmId())
    await expect(reset(agency, client.account.id, owner.id)).rejects.toMatchObject(gone)
    await system().membership.create({
      data: { id: newId(), accountId: client.account.id, userId: owner.id, role: "owner" },
    })
    await expect(reset(agency, client.account.id, owner.id)).rejects.toMatchObject({ code: "conflict" })
    expect(await system().passwordReset.count({ where: { userId: { in: [userId, owner.id] } } })).toBe(0)
  })
})
