import { afterAll, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createClient } from "#lib/domain/clients/clients.ts"
import { connectionOf, getWays, saveWays, waysOf } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { startOidcProvider } from "#tests/support/oidc-provider.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()
const [provider, other] = await Promise.all([startOidcProvider(), startOidcProvider()])
afterAll(() => Promise.all([provider.close(), other.close()]))
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: `${provider.host},${other.host}` })

let agency: Context
beforeEach(async () => {
  provider.wrong = undefined
  agency = (await makeAgency()).ctx
})
const given = (change: object = {}) => ({
  ...{
    issuer: provider.issuer,
    clientId: provider.client.id,
    secret: provider.client.secret,
    label: " Acme ",
  },
  ...{ domains: ["@Acme.test", "bücher.example", "acme.test"], isOnly: true, joins: null },
  ...change,
})
const save = async (change?: object, ctx = agency) =>
  saveWays(ctx, { links: true, services: [], provider: given(change) })
const refusedFor = (field: string, reason: string) => ({
  code: "invalid_input",
  details: { path: [field], reason },
})

test("without settings links are mailed and there is no provider", async () => {
  expect(await getWays(agency, {})).toEqual({ links: true, services: [], provider: null })
  expect(await waysOf(agency.account.id)).toEqual({ links: true, services: [], provider: null })
  expect(await connectionOf(agency.account.id)).toBeNull()
})

test("a provider is kept once it was found, its secret sealed and told to nobody", async () => {
  await save()
  expect(provider.asked).toContain("/.well-known/openid-configuration")
  const view = await getWays(agency, {})
  const { secret, ...shown } = given()
  expect(view).toEqual({
    links: true,
    services: [],
    provider: { ...shown, label: "Acme", domains: ["acme.test", "xn--bcher-kva.example"] },
  })
  expect(await waysOf(agency.account.id)).toEqual({ links: true, services: [], provider: { label: "Acme" } })
  expect(await connectionOf(agency.account.id)).toMatchObject({ secret, issuer: provider.issuer })
  const rows = await system().$queryRawUnsafe<{ row: string }[]>(`select w::text as row from "SignInWays" w`)
  const told = await system().auditEntry.findMany({ where: { accountId: agency.account.id } })
  expect(told.map(({ action }) => action)).toContain("sign_in.updated")
  expect(JSON.stringify([rows, told, view])).not.toContain(secret)
})

test("the stored secret stays for the same provider and client alone", async () => {
  await save()
  await save({ secret: undefined, label: "Other" })
  expect(await connectionOf(agency.account.id)).toMatchObject({ secret: provider.client.secret })
  const wrong = refusedFor("secret", "secret")
  await expect(save({ secret: undefined, clientId: "another" })).rejects.toMatchObject(wrong)
  await expect(save({ secret: undefined, issuer: other.issuer })).rejects.toMatchObject(wrong)
  await saveWays(agency, { links: false, services: [], provider: null })
  expect(await connectionOf(agency.account.id)).toBeNull()
  expect(await waysOf(agency.account.id)).toEqual({ links: false, services: [], provider: null })
  await expect(save({ secret: undefined })).rejects.toMatchObject(wrong)
})

test("what is no provider is refused with why, and nothing of it is kept", async () => {
  await save({ issuer: `${provider.issuer}/.well-known/openid-configuration` })
  const { issuer } = (await connectionOf(agency.account.id)) ?? {}
  expect(issuer).toBe(provider.issuer)
  provider.wrong = "issuer"
  await expect(save()).rejects.toMatchObject(refusedFor("issuer", "issuer"))
  provider.wrong = undefined
  for (const [address, reason] of [
    ["http://127.0.0.1:9", "tls"],
    ["http://login.example.com", "tls"],
    ["https://127.0.0.1", "unreachable"],
    ["https://169.254.169.254", "unreachable"],
    ["https://[::1]:443", "unreachable"],
    [`${provider.issuer}/nothing`, "unreachable"],
  ] as const)
    await expect(save({ issuer: address }), address).rejects.toMatchObject(refusedFor("issuer", reason))
  await expect(save({ domains: [] })).rejects.toMatchObject({ code: "invalid_input" })
  await expect(save({ domains: ["acme"] })).rejects.toMatchObject({ code: "invalid_input" })
  expect(await connectionOf(agency.account.id)).toMatchObject({ issuer: provider.issuer })
})

test("new people join the agency or a client of its own, and nobody else's", async () => {
  const { id } = await createClient(agency, { name: "Client" })
  const joins = (accountId: string) => ({ joins: { accountId, role: "viewer" as const } })
  for (const accountId of [id, agency.account.id]) await save(joins(accountId))
  const stranger = await makeAccount()
  for (const accountId of [stranger.account.id, newId()])
    await expect(save(joins(accountId))).rejects.toMatchObject(refusedFor("joins", "account"))
  await expect(save({ joins: { accountId: id, role: "owner" } })).rejects.toMatchObject({
    code: "invalid_input",
  })
})

test("it is for agencies, and for their owners alone", async () => {
  const client = await makeAccount()
  await expect(save({}, client)).rejects.toMatchObject({ code: "not_authorized" })
  // Else an admin could have a provider of theirs vouch for an owner.
  const admin = await joinAs(agency, "admin")
  await expect(save({}, admin)).rejects.toMatchObject({ code: "not_authorized" })
})
