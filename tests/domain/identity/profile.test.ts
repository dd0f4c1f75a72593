import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import {
  askToChangeEmail,
  changeEmail,
  findEmailChange,
  findSession,
  listPeople,
  makeEmailChange,
  makeReset,
  readPicture,
  resetPassword,
  savePicture,
  saveProfile,
  signIn,
  startSession,
} from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency } from "#tests/support/api.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"

await useDatabase()
const mail = await startMailServer()

const site = { origin: "http://agency.localhost:3000", hostname: "agency.localhost" }
const proof = { password: PASSWORD }
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")
let agency: Context
let me: Context & { email: string }
beforeAll(async () => {
  agency = (await makeAgency()).ctx
})
beforeEach(async () => {
  me = await joinAs(agency)
  mail.received.length = 0
})
const realmId = () => agency.account.id
const enters = (email: string) =>
  signIn({ realmId: realmId(), email, password: PASSWORD }).then(
    () => true,
    () => false,
  )

test("name, time zone, theme and language are saved one by one, and told to every page", async () => {
  await saveProfile(me, { name: "  Ada Lovelace " })
  await saveProfile(me, { timeZone: "Europe/Lisbon", theme: "dark", language: "pt" })
  const session = await startSession(me.principal.id, site.hostname)
  expect((await findSession(session, site.hostname, realmId()))?.user).toMatchObject({
    ...{ name: "Ada Lovelace", timeZone: "Europe/Lisbon", theme: "dark", language: "pt" },
  })
  await saveProfile(me, { timeZone: null, language: null })
  expect(await system().user.findUnique({ where: { id: me.principal.id } })).toMatchObject({
    ...{ timeZone: null, language: null, theme: "dark" },
  })
  for (const wrong of [
    { timeZone: "Mars/Olympus" },
    { theme: "pink" as "dark" },
    { language: "tlh" as "pt" },
    { name: " " },
  ])
    await expect((async () => saveProfile(me, wrong))()).rejects.toMatchObject({ code: "invalid_input" })
})

describe("a picture", () => {
  test("is kept by what its bytes are, shown under an address that changes with it, and taken away", async () => {
    await savePicture(me, { bytes: PNG })
    const first = (await listPeople(me, {})).people.find(({ id }) => id === me.principal.id)?.image
    expect(first).toMatch(/^\/people\/[0-9a-f-]{36}\/picture\?v=[0-9a-f]{12}$/)
    expect(await readPicture(me.principal.id, realmId())).toMatchObject({ type: "image/png" })
    await savePicture(me, { bytes: Buffer.concat([PNG, PNG]) })
    const second = (await listPeople(me, {})).people.find(({ id }) => id === me.principal.id)?.image
    expect(second).not.toBe(first)
    await savePicture(me, { bytes: null })
    expect(await readPicture(me.principal.id, realmId())).toBeNull()
  })

  test("is nothing that could run, however it begins after that, and nothing large", async () => {
    const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>ran()</script></svg>")
    for (const bytes of [
      svg,
      Buffer.from("GIF89a"),
      Buffer.from("<html>"),
      Buffer.alloc(300_001, PNG),
      Buffer.from("x"),
    ])
      await expect(savePicture(me, { bytes })).rejects.toMatchObject({
        code: "invalid_input",
        details: { path: ["picture"] },
      })
  })

  test("is not shown on another agency's host, nor for what is no id", async () => {
    await savePicture(me, { bytes: PNG })
    expect(await readPicture(me.principal.id, (await makeAgency()).ctx.account.id)).toBeNull()
    expect(await readPicture("../../etc/passwd", realmId())).toBeNull()
  })
})

describe("another address", () => {
  const linkIn = (content = "") => /change-email\/([\w-]+)/.exec(content.replaceAll("=\r\n", ""))?.[1] ?? ""

  test("is confirmed by a mail to it, once, and told to the old one", async () => {
    const to = `new-${me.email}`
    expect(await askToChangeEmail(me, { email: ` ${to.toUpperCase()} `, proof, site })).toEqual({ email: to })
    expect(mail.received.map(({ to: whom }) => whom)).toEqual([[to]])
    expect(await enters(to)).toBe(false)
    const token = linkIn(mail.received[0]?.content)
    expect(await findEmailChange(token, realmId())).toEqual({ from: me.email, to })
    const reset = await makeReset(me.principal.id, 15)
    expect(await changeEmail(token, realmId())).toEqual({ email: to })
    expect([await enters(to), await enters(me.email)]).toEqual([true, false])
    expect(mail.received.at(-1)?.to).toEqual([me.email])
    expect(mail.received.at(-1)?.content).not.toContain(to)
    await expect(changeEmail(token, realmId())).rejects.toMatchObject({ code: "not_found" })
    expect(await findEmailChange(token, realmId())).toBeNull()
    const secret = reset.link.split("/").at(-1) ?? ""
    await expect(
      resetPassword({ secret, realmId: realmId(), password: "yet another 1" }),
    ).rejects.toMatchObject({
      code: "not_found",
    })
  })

  test("asks for the password, and is one that can be written to and is another", async () => {
    const asked = (email: string, password = PASSWORD) =>
      askToChangeEmail(me, { email, proof: { password }, site })
    await expect(asked("a@example.com", "wrong")).rejects.toMatchObject({ details: { path: ["password"] } })
    for (const email of ["nobody", me.email])
      await expect(asked(email)).rejects.toMatchObject({ details: { path: ["email"] } })
    expect(mail.received).toEqual([])
  })

  test("that somebody has is not told before the mail is read; one person gets it of two who follow at once", async () => {
    const [other, third] = [await joinAs(agency), await joinAs(agency)]
    await askToChangeEmail(me, { email: other.email, proof, site })
    const taken = linkIn(mail.received[0]?.content)
    await expect(changeEmail(taken, realmId())).rejects.toMatchObject({ code: "conflict" })
    expect(await enters(me.email)).toBe(true)
    const to = `free-${me.email}`
    const links = [await makeEmailChange(me.principal.id, to), await makeEmailChange(third.principal.id, to)]
    const all = await Promise.allSettled(links.map(({ link }) => changeEmail(linkIn(link), realmId())))
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  test("is not reached by a link of another realm, or one that was changed", async () => {
    const { link } = await makeEmailChange(me.principal.id, `x-${me.email}`)
    const token = linkIn(link)
    expect(await findEmailChange(token, (await makeAgency()).ctx.account.id)).toBeNull()
    expect(await findEmailChange(`${token.slice(0, -4)}AAAA`, realmId())).toBeNull()
    expect(await findEmailChange("", realmId())).toBeNull()
  })

  test("is mailed for at most five times an hour", async () => {
    const codes = []
    for (let n = 0; n < 6; n++)
      codes.push(
        await askToChangeEmail(me, { email: `${n}-${me.email}`, proof, site }).then(
          () => "sent",
          ({ code }) => code,
        ),
      )
    expect(codes).toEqual([...Array(5).fill("sent"), "too_many_requests"])
  })
})
