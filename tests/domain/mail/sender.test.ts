import { afterAll, beforeEach, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { LANGUAGES } from "#lib/core/languages.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { homeOf, updateBrand } from "#lib/domain/branding/branding.ts"
import { getSender, resetMail, saveSender, sendMail } from "#lib/domain/mail/mail.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { startInbox } from "#tests/support/smtp-inbox.ts"

await useDatabase()
const PASSWORD = "a password of a mailbox"
const platform = await startMailServer()
const own = await startInbox({ user: "northwind", password: PASSWORD })
const other = await startInbox()
afterAll(() => Promise.all([own.close(), other.close()]))
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: `127.0.0.1:${own.port},127.0.0.1:${other.port}` })

let agency: Context
const server = {
  host: "127.0.0.1",
  port: own.port,
  security: "starttls" as const,
  username: "northwind",
  address: "hello@northwind.example",
}
const testTo = "owner@northwind.example"
const save = (change: object = {}, name: string | null = null) =>
  saveSender(agency, { name, server: { ...server, password: PASSWORD, ...change }, testTo })
const reset = async (ctx = agency) => {
  const home = await homeOf(ctx.account.id)
  const link = `${home.canonicalUrl}/new-password/x`
  await sendMail(
    home,
    "ada@example.com",
    resetMail({ brand: home.brand.name, link, minutes: 15, language: "en" }),
  )
}

beforeEach(async () => {
  const { id } = await createPartner({ name: "Northwind", slug: `m${newId().slice(-12)}` })
  agency = systemContext(await loadFacts(id), makeLog(), "test")
  for (const inbox of [platform, own, other]) Object.assign(inbox, { refuses: false }).received.length = 0
})

test("without settings mails go by the install's server, in the brand's name", async () => {
  await reset()
  expect(platform.received[0]?.headers).toMatch(/^From: Northwind <no-reply@localhost>/m)
  expect(platform.received[0]?.headers).not.toMatch(/^Reply-To:/im)
})

test("a server of its own is kept once it has taken a mail, and every mail goes by it from then on", async () => {
  await save({}, "Northwind Support")
  expect(own.received).toHaveLength(1)
  expect(own.received[0]).toMatchObject({ from: server.address, to: [testTo], user: "northwind" })
  await updateBrand(agency, { support: "help@northwind.example" })
  await reset()
  expect(platform.received).toHaveLength(0)
  const { headers, content, from } = own.received[1] ?? { headers: "", content: "", from: "" }
  expect(from).toBe(server.address)
  expect(headers).toMatch(/^From: Northwind Support <hello@northwind\.example>/m)
  expect(headers).toMatch(/^Reply-To: Northwind <help@northwind\.example>/m)
  expect(content).toContain("Content-Type: text/plain")
  expect(content).toContain("Content-Type: text/html")
})

test("the password is told to nobody and stored under the install's secret", async () => {
  await save()
  const view = await getSender(agency, {})
  expect(view.server).toEqual({ ...server, hasPassword: true })
  const rows = JSON.stringify(await system().mailSender.findMany())
  expect(rows).not.toContain(PASSWORD)
  expect(rows).not.toContain(Buffer.from(PASSWORD).toString("base64"))
  const [row] = await system().mailSender.findMany({ where: { accountId: agency.account.id } })
  expect(Buffer.from(row?.ciphertext ?? []).includes(PASSWORD)).toBe(false)
})

test("the stored password goes to the same server and user alone", async () => {
  await save()
  const { password: _, ...without } = { ...server, password: "" }
  await saveSender(agency, { name: "Renamed", server: without, testTo })
  expect(own.received).toHaveLength(2)
  for (const change of [{ port: other.port }, { username: "eve" }])
    await expect(
      saveSender(agency, { name: null, server: { ...without, ...change }, testTo }),
    ).rejects.toMatchObject({
      code: "invalid_input",
      details: { path: ["password"] },
    })
  expect(other.received).toHaveLength(0)
})

test.each<[string, object, string, string]>([
  ["a wrong password", { password: "wrong" }, "password", "login"],
  ["a closed port", { port: 2525 }, "host", "unreachable"],
  ["a port that is no mail server's", { port: 5432 }, "port", "port"],
  ["an address that is none", { address: "nobody" }, "address", "address"],
  ["a private network", { host: "10.0.0.7", port: 587 }, "host", "unreachable"],
  ["the machine's own name", { host: "localhost", port: 25 }, "host", "unreachable"],
  ["a cloud's own service", { host: "169.254.169.254", port: 25 }, "host", "unreachable"],
])("%s is not kept", async (_, change, field, reason) => {
  await expect(save(change)).rejects.toMatchObject({
    code: "invalid_input",
    details: { path: [field], reason },
  })
  expect((await getSender(agency, {})).server).toBeNull()
})

test("a server that does not like the mail is not kept", async () => {
  own.refuses = true
  await expect(save()).rejects.toMatchObject({ details: { reason: "refused", path: ["address"] } })
})

test("where its server takes no mails they go by the install's, and the agency sees why", async () => {
  await save()
  await system().mailSender.updateMany({ where: { accountId: agency.account.id }, data: { port: 2525 } })
  await reset()
  expect(platform.received[0]?.headers).toMatch(/^From: Northwind <no-reply@localhost>/m)
  expect(await getSender(agency, {})).toMatchObject({ fault: "unreachable", failingSince: expect.any(Date) })
  await system().mailSender.updateMany({ where: { accountId: agency.account.id }, data: { port: own.port } })
  await reset()
  expect(own.received).toHaveLength(2)
  expect(await getSender(agency, {})).toMatchObject({ fault: null, failingSince: null })
})

test("where another secret has sealed the password mails go by the install's, and it is asked for", async () => {
  await save()
  await system().mailSender.updateMany({
    where: { accountId: agency.account.id },
    data: { keyId: "00000000" },
  })
  await reset()
  expect(platform.received).toHaveLength(1)
  expect(await getSender(agency, {})).toMatchObject({ fault: "login", failingSince: expect.any(Date) })
  await expect(save({ password: undefined })).rejects.toMatchObject({ details: { reason: "password" } })
  await save()
  expect(await getSender(agency, {})).toMatchObject({ fault: null, failingSince: null })
})

test("a mail that its server refuses is not sent by another", async () => {
  await save()
  own.refuses = true
  await expect(reset()).rejects.toMatchObject({ code: "upstream" })
  expect(platform.received).toHaveLength(0)
})

test("one agency's settings are nobody else's, and only its own people change them", async () => {
  await save()
  const { id } = await createPartner({ name: "Southwind", slug: `m${newId().slice(-12)}` })
  const rival = systemContext(await loadFacts(id), makeLog(), "test")
  expect((await getSender(rival, {})).server).toBeNull()
  await reset(rival)
  expect(platform.received).toHaveLength(1)
  const client = await makeAccount()
  await expect(saveSender(client, { name: null, server: null, testTo })).rejects.toMatchObject({
    code: "not_authorized",
  })
  const reader: Context = {
    ...agency,
    principal: { kind: "user", id: newId(), permissions: new Set(["account.read"]), allowedRoutes: [] },
  }
  await expect(
    (async () => saveSender(reader, { name: null, server: null, testTo }))(),
  ).rejects.toMatchObject({
    code: "not_authorized",
  })
  const entries = await system().auditEntry.findMany({
    where: { accountId: agency.account.id, action: "mail.updated" },
  })
  expect(entries).toHaveLength(1)
  expect(JSON.stringify(entries)).not.toContain(PASSWORD)
})

test.each(LANGUAGES)("a test mail speaks %s", async (language) => {
  await updateBrand(agency, { language })
  await save()
  expect(own.received[0]?.content).toContain(`<html lang="${language}">`)
})

test("an admin of the agency does not say by which server its links travel", async () => {
  const permissions = new Set(["account.read", "account.write"] as const)
  const admin = { ...agency, principal: { ...agency.principal, permissions } }
  const settings = { name: null, server: { ...server, password: PASSWORD }, testTo }
  await expect((async () => saveSender(admin, settings))()).rejects.toMatchObject({ code: "not_authorized" })
  expect(own.received).toHaveLength(0)
})
