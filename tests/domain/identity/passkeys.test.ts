import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import {
  addPasskey,
  askForProof,
  askSecondPasskey,
  askToEnter,
  enterWithPasskey,
  findSecondSteps,
  getSecondSteps,
  removePasskey,
  renewRecoveryCodes,
  signIn,
  startPasskey,
  takeSecondStep,
} from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"
import { VirtualPasskey } from "#tests/support/virtual-passkey.ts"

await useDatabase()

const site = { origin: "http://agency.localhost:3000", hostname: "agency.localhost" }
const elsewhere = { origin: "https://bots.example.com", hostname: "bots.example.com" }
const proof = { password: PASSWORD }
const refused = { code: "not_authenticated" }
let agency: Context
let me: Context & { email: string }
beforeAll(async () => {
  agency = (await makeAgency()).ctx
})
beforeEach(async () => {
  me = await joinAs(agency)
})
const realmId = () => agency.account.id
const deviceAt = ({ origin, hostname }: typeof site, options = {}) =>
  new VirtualPasskey(origin, hostname, options)
async function add(device: VirtualPasskey, name = "Laptop", at = site) {
  const answer = device.make(await startPasskey(me, { proof, site: at }))
  return addPasskey(me, { answer, name, site: at })
}
const ask = () => askToEnter(realmId(), site)
const enter = async (device: VirtualPasskey) => enterWithPasskey(device.sign(await ask()), realmId(), site)

describe("a passkey", () => {
  test("is added by password, named, and signs in alone; a password then needs it as well", async () => {
    const device = deviceAt(site)
    const { codes } = await add(device)
    expect(codes).toHaveLength(10)
    expect((await add(deviceAt(site), "Phone")).codes).toBeNull()
    const { passkeys } = await getSecondSteps(me, {})
    expect(passkeys.map(({ name }) => name)).toEqual(["Laptop", "Phone"])
    expect(await enter(device)).toEqual({ userId: me.principal.id, email: me.email })
    const { ticket = "" } = await signIn({ realmId: realmId(), email: me.email, password: PASSWORD })
    const second = device.sign(await askSecondPasskey(ticket, realmId(), site))
    const given = { ticket, realmId: realmId(), site, passkey: second }
    expect(await takeSecondStep(given)).toMatchObject({ email: me.email })
    await expect(takeSecondStep(given)).rejects.toMatchObject(refused)
  })

  test("answers a question once, even twenty times at the same moment", async () => {
    const device = deviceAt(site, { counts: false })
    await add(device)
    const answer = device.sign(await ask())
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => enterWithPasskey(answer, realmId(), site)),
    )
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    for (const each of all) if (each.status === "rejected") expect(each.reason).toMatchObject(refused)
    expect(await enter(device)).toMatchObject({ email: me.email })
  })

  test("of a device that counts is refused once a copy of it has counted on", async () => {
    const device = deviceAt(site)
    await add(device)
    await enter(device)
    device.counter -= 1
    await expect(enter(device)).rejects.toMatchObject(refused)
    expect(await enter(device)).toMatchObject({ email: me.email })
  })

  test("is worth nothing with another question, realm, host or origin, locked, or under another key", async () => {
    const device = deviceAt(site)
    await add(device)
    const other = (await makeAgency()).ctx.account.id
    await expect(
      enterWithPasskey(device.sign(await askToEnter(other, site)), realmId(), site),
    ).rejects.toMatchObject(refused)
    await expect(enterWithPasskey(device.sign(await ask()), other, site)).rejects.toMatchObject(refused)
    await expect(enterWithPasskey(device.sign(await ask()), realmId(), elsewhere)).rejects.toMatchObject(
      refused,
    )
    const [one, two] = [await ask(), await ask()]
    const mixed = { ...device.sign(one), token: two.token }
    await expect(enterWithPasskey(mixed, realmId(), site)).rejects.toMatchObject(refused)
    const phished = new VirtualPasskey("http://evil.localhost:3000", site.hostname)
    await expect(add(phished)).rejects.toMatchObject(refused)
    device.unlocked = false
    await expect(enter(device)).rejects.toMatchObject(refused)
    device.unlocked = true
    const forged = deviceAt(site)
    Object.assign(forged, { id: device.id })
    forged.counter = 50
    await expect(enter(forged)).rejects.toMatchObject(refused)
    await expect(
      enterWithPasskey({ token: (await ask()).token, response: { id: "x" } }, realmId(), site),
    ).rejects.toMatchObject(refused)
    expect(await enter(device)).toMatchObject({ email: me.email })
  })

  test("of another person is no second step, and no proof", async () => {
    const device = deviceAt(site)
    await add(device)
    const mine = me
    me = await joinAs(agency)
    const own = deviceAt(site)
    await add(own)
    const { ticket = "" } = await signIn({ realmId: realmId(), email: me.email, password: PASSWORD })
    const passkey = device.sign(await askSecondPasskey(ticket, realmId(), site))
    await expect(takeSecondStep({ ticket, realmId: realmId(), site, passkey })).rejects.toMatchObject(refused)
    const foreign = { passkey: device.sign(await askForProof(me, { site })) }
    await expect(renewRecoveryCodes(me, { proof: foreign, site })).rejects.toMatchObject(refused)
    const { passkeys } = await getSecondSteps(mine, {})
    await expect(removePasskey(me, { id: passkeys[0]?.id ?? "", proof, site })).rejects.toMatchObject({
      code: "not_found",
    })
  })

  test("proves again who one is, in place of the password", async () => {
    const device = deviceAt(site)
    await add(device)
    const [key] = (await getSecondSteps(me, {})).passkeys
    const id = key?.id ?? ""
    await expect(removePasskey(me, { id, proof: { password: "wrong" }, site })).rejects.toMatchObject({
      code: "invalid_input",
    })
    const passkey = device.sign(await askForProof(me, { site }))
    await removePasskey(me, { id, proof: { passkey }, site })
    expect(await getSecondSteps(me, {})).toEqual({
      hasPassword: true,
      appSince: null,
      passkeys: [],
      codes: 0,
    })
    await expect(enter(device)).rejects.toMatchObject(refused)
  })

  test("works on the host that it was made on; on others the person is told which, and has codes", async () => {
    const { codes } = await add(deviceAt(elsewhere), "Desk", elsewhere)
    const { ticket = "" } = await signIn({ realmId: realmId(), email: me.email, password: PASSWORD })
    expect((await findSecondSteps(ticket, realmId(), site))?.steps).toEqual({
      app: false,
      passkey: false,
      elsewhere: ["bots.example.com"],
      codes: 10,
    })
    const [code = ""] = codes ?? []
    expect(await takeSecondStep({ ticket, realmId: realmId(), site, code })).toMatchObject({
      email: me.email,
    })
  })

  test("opens no account that is suspended", async () => {
    const device = deviceAt(site)
    await add(device)
    await system().account.update({ where: { id: realmId() }, data: { status: "suspended" } })
    try {
      await expect(enter(device)).rejects.toMatchObject({ code: "not_authorized" })
    } finally {
      await system().account.update({ where: { id: realmId() }, data: { status: "active" } })
    }
  })
})
