import { afterAll, beforeEach, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { anyHostOf, homeOf, hostOf } from "#lib/domain/branding/branding.ts"
import {
  addDomain,
  checkDomain,
  checkDueDomains,
  listDomains,
  releaseDomain,
  setDomainBot,
} from "#lib/domain/domains/domains.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startDnsServer } from "#tests/support/dns-server.ts"

await useDatabase()
const dns = await startDnsServer()
useSettings({ LIVERY_DNS: dns.address, LIVERY_URL: "https://chat.platform.example" })
afterAll(() => dns.close())

const TARGET = "chat.platform.example"
const DAY = 86_400_000
let agency: Context
let hostname: string

const makeAgency = async () => {
  const { id } = await createPartner({ name: "Northwind", slug: `d${newId().slice(-12)}` })
  return systemContext(await loadFacts(id), makeLog(), "test")
}

beforeEach(async () => {
  dns.isMute = false
  dns.zone.clear()
  dns.zone.set(TARGET, { A: ["203.0.113.7"] })
  hostname = `chat.${newId().slice(-12)}.example`
  agency = await makeAgency()
})

const first = async (ctx: Context) => {
  const [domain] = await listDomains(ctx, {})
  if (!domain) throw new Error("no domain")
  return domain
}
const add = async (ctx: Context, botId: string | null = null) => {
  await addDomain(ctx, { hostname, botId })
  return first(ctx)
}
/** Enters both records, as the page says them. */
const enter = async (ctx: Context, more: string[] = []) => {
  const { records } = await first(ctx)
  dns.zone.set(records.proof.name, { TXT: ["v=spf1 -all", records.proof.value, ...more] })
  dns.zone.set(hostname, { CNAME: records.route.value })
}
const recheck = async (ctx: Context) => {
  const { id } = await first(ctx)
  await system().domain.updateMany({ where: { id }, data: { checkedAt: new Date(0) } })
  return checkDomain(ctx, { id })
}
const verified = async (ctx: Context) => {
  await add(ctx)
  await enter(ctx)
  expect(await recheck(ctx)).toMatchObject({ status: "verified" })
}
const failSince = (ctx: Context, days: number) =>
  system().domain.updateMany({
    where: { accountId: ctx.account.id },
    data: { failingSince: new Date(Date.now() - days * DAY) },
  })
const logOf = async (ctx: Context) =>
  (
    await system().auditEntry.findMany({
      where: { accountId: ctx.account.id, action: { startsWith: "domain." } },
    })
  )
    .map(({ action, name }) => `${action} ${name}`)
    .sort()

test("a domain serves once both records are right, and says before what is missing", async () => {
  const { id, records, status } = await add(agency)
  expect(status).toBe("pending")
  expect(records.proof).toEqual({
    type: "TXT",
    name: `_domain-proof.${hostname}`,
    value: expect.stringMatching(/^domain-proof=[\w-]{43}$/),
  })
  expect(records.route).toEqual({ type: "CNAME", name: hostname, value: TARGET })
  expect(JSON.stringify(records)).not.toMatch(/livery/i)

  expect((await checkDomain(agency, { id })).found).toEqual({
    proof: { state: "none", values: [] },
    route: { state: "none", values: [] },
    addresses: ["203.0.113.7"],
  })
  expect(await hostOf(hostname)).toBeNull()

  dns.zone.set(records.proof.name, { TXT: ["domain-proof=somebody-else"] })
  dns.zone.set(hostname, { A: ["198.51.100.1"] })
  expect((await recheck(agency)).found).toMatchObject({
    proof: { state: "wrong", values: ["domain-proof=somebody-else"] },
    route: { state: "wrong", values: ["198.51.100.1"] },
  })
  dns.zone.set(records.proof.name, { TXT: [records.proof.value] })
  expect(await recheck(agency)).toMatchObject({ status: "pending", found: { proof: { state: "right" } } })
  expect(await hostOf(hostname)).toBeNull()
  dns.zone.set(hostname, { CNAME: "elsewhere.example" })
  expect((await recheck(agency)).found?.route).toEqual({ state: "wrong", values: ["elsewhere.example"] })

  dns.zone.set(hostname, { CNAME: TARGET })
  expect(await recheck(agency)).toMatchObject({ status: "verified" })
  expect(await hostOf(hostname)).toMatchObject({
    kind: "partner",
    accountId: agency.account.id,
    canonicalUrl: `https://${hostname}`,
  })
  expect((await homeOf(agency.account.id)).hostname).toBe(hostname)
  expect(await logOf(agency)).toEqual([`domain.added ${hostname}`, `domain.verified ${hostname}`])
})

test("the install's own addresses are as good as its name, others among them are not", async () => {
  const { records } = await add(agency)
  dns.zone.set(records.proof.name, { TXT: [records.proof.value] })
  dns.zone.set(hostname, { A: ["203.0.113.7", "198.51.100.1"] })
  expect((await recheck(agency)).found?.route.state).toBe("wrong")
  dns.zone.set(hostname, { A: ["203.0.113.7"] })
  expect(await recheck(agency)).toMatchObject({ status: "verified" })
})

test("of two accounts that name a domain only the one with its text in the DNS gets it", async () => {
  const rival = await makeAgency()
  await add(rival)
  await add(agency)
  await enter(agency)
  expect(await recheck(rival)).toMatchObject({ status: "pending", found: { proof: { state: "wrong" } } })
  expect(await recheck(agency)).toMatchObject({ status: "verified" })
  expect(await recheck(rival)).toMatchObject({ status: "pending" })
  expect((await hostOf(hostname))?.accountId).toBe(agency.account.id)
})

test("with the texts of both, whoever came first keeps it", async () => {
  await verified(agency)
  const rival = await makeAgency()
  const { records } = await add(rival)
  await enter(agency, [records.proof.value])
  expect(await recheck(rival)).toMatchObject({ status: "pending", found: { held: "taken" } })
  expect((await hostOf(hostname))?.accountId).toBe(agency.account.id)
})

test("twenty proofs at once make one host", async () => {
  const rivals = await Promise.all(Array.from({ length: 10 }, makeAgency))
  const texts: string[] = []
  for (const rival of rivals) texts.push((await add(rival)).records.proof.value)
  dns.zone.set(`_domain-proof.${hostname}`, { TXT: texts.slice(0, 4) })
  dns.zone.set(hostname, { CNAME: TARGET })
  await Promise.all(rivals.flatMap((rival) => [recheck(rival), recheck(rival)]))
  expect(await system().domain.count({ where: { hostname, verifiedAt: { not: null } } })).toBe(1)
})

test("a new owner of the domain takes it over from the account that has lost it", async () => {
  await verified(agency)
  const owner = await makeAgency()
  await add(owner)
  await enter(owner)
  expect(await recheck(owner)).toMatchObject({ status: "verified" })
  expect((await hostOf(hostname))?.accountId).toBe(owner.account.id)
  expect(await first(agency)).toMatchObject({ status: "failing", verifiedAt: null })
  expect(await logOf(agency)).toContain(`domain.failed ${hostname}`)
  expect((await homeOf(agency.account.id)).hostname).not.toBe(hostname)
})

test("a missing record takes it out of service on the third day, and links stop leading there at once", async () => {
  await verified(agency)
  const entered = dns.zone.get(hostname)
  dns.zone.delete(hostname)
  expect(await recheck(agency)).toMatchObject({ status: "verified", failingSince: expect.any(Date) })
  expect(await hostOf(hostname)).not.toBeNull()
  expect((await homeOf(agency.account.id)).hostname).not.toBe(hostname)
  await failSince(agency, 2.9)
  expect(await recheck(agency)).toMatchObject({ status: "verified" })
  await failSince(agency, 3.1)
  expect(await recheck(agency)).toMatchObject({ status: "failing" })
  expect(await hostOf(hostname)).toBeNull()
  dns.zone.set(hostname, entered ?? {})
  expect(await recheck(agency)).toMatchObject({ status: "verified", failingSince: null })
  expect(await hostOf(hostname)).not.toBeNull()
})

test("name servers that do not answer take nothing out of service", async () => {
  await verified(agency)
  dns.isMute = true
  await failSince(agency, 9)
  expect(await recheck(agency)).toMatchObject({
    status: "verified",
    found: { proof: { state: "silent" }, route: { state: "silent" } },
  })
}, 60_000)

test("what an account gives up serves nothing at once, and is nobody else's for seven days", async () => {
  await verified(agency)
  await releaseDomain(agency, { id: (await first(agency)).id })
  expect(await listDomains(agency, {})).toEqual([])
  expect(await hostOf(hostname)).toBeNull()
  const rival = await makeAgency()
  await add(rival)
  await enter(rival)
  expect(await recheck(rival)).toMatchObject({ status: "pending", found: { held: "cooling" } })
  await system().domain.updateMany({
    where: { accountId: agency.account.id },
    data: { releasedAt: new Date(Date.now() - 7.1 * DAY) },
  })
  expect(await recheck(rival)).toMatchObject({ status: "verified" })
})

test("the account itself may have it again at once, with another text", async () => {
  await verified(agency)
  const { id, records } = await first(agency)
  await releaseDomain(agency, { id })
  const again = await add(agency)
  expect(again.records.proof.value).not.toBe(records.proof.value)
  expect(await recheck(agency)).toMatchObject({ status: "pending" })
  await enter(agency)
  expect(await recheck(agency)).toMatchObject({ status: "verified" })
})

test("the sweep looks up what is due, and nothing else", async () => {
  await verified(agency)
  const other = await makeAgency()
  hostname = `other.${hostname}`
  await add(other)
  await enter(other)
  const checkedAt = new Date(Date.now() - 25 * 3_600_000)
  await system().domain.updateMany({ where: { accountId: agency.account.id }, data: { checkedAt } })
  await checkDueDomains()
  expect(await first(other)).toMatchObject({ status: "verified" })
  const [one] = await listDomains(agency, {})
  expect(one?.checkedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
  const before = (await first(other)).checkedAt
  await checkDueDomains()
  expect((await first(other)).checkedAt).toEqual(before)
})

test("a client's domain shows one of its bots and is no host of anything else", async () => {
  const client = await makeAccount()
  const bot = await createBot(client, { name: "Roastery" })
  await expect(addDomain(client, { hostname, botId: null })).rejects.toMatchObject({
    details: { path: ["botId"] },
  })
  const stranger = await makeAccount()
  await expect(addDomain(stranger, { hostname, botId: bot.id })).rejects.toMatchObject({ code: "not_found" })
  await add(client, bot.id)
  await enter(client)
  expect(await recheck(client)).toMatchObject({ status: "verified", bot: { id: bot.id, name: "Roastery" } })
  expect(await hostOf(hostname)).toBeNull()
  expect(await anyHostOf(hostname)).toMatchObject({
    kind: "customer",
    accountId: client.account.id,
    botId: bot.id,
  })
  const second = await createBot(client, { name: "Second" })
  await setDomainBot(client, { id: (await first(client)).id, botId: second.id })
  expect(await anyHostOf(hostname)).toMatchObject({ botId: second.id })
  await system().bot.updateMany({ where: { id: second.id }, data: { deletedAt: new Date() } })
  await system().domain.updateMany({ where: { hostname }, data: { failingSince: null } })
  const { forgetHost } = await import("#lib/domain/branding/branding.ts")
  forgetHost(hostname)
  expect(await anyHostOf(hostname)).toBeNull()
})

test("others see, check, change and release nothing of it", async () => {
  const { id } = await add(agency)
  const rival = await makeAgency()
  expect(await listDomains(rival, {})).toEqual([])
  for (const attempt of [() => checkDomain(rival, { id }), () => releaseDomain(rival, { id })])
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" })
  const reader: Context = {
    ...agency,
    principal: { kind: "user", id: newId(), permissions: new Set(["account.read"]), allowedRoutes: [] },
  }
  expect(await listDomains(reader, {})).toHaveLength(1)
  for (const attempt of [
    () => addDomain(reader, { hostname: `x.${hostname}` }),
    () => checkDomain(reader, { id }),
    () => releaseDomain(reader, { id }),
  ])
    await expect((async () => attempt())()).rejects.toMatchObject({ code: "not_authorized" })
  await expect(add(agency)).rejects.toMatchObject({ code: "conflict" })
})
