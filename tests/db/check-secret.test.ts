import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { acceptSecret, checkSecret, noteSecret } from "#lib/db/check-secret.ts"
import { createEndpoint } from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { secondDatabase } from "#tests/support/second-database.ts"

const { url } = await useDatabase()
const client = new Client({ connectionString: url })
beforeAll(() => client.connect())
afterAll(() => client.end())

const secret = process.env.LIVERY_SECRET ?? ""
const another = "another secret for tests, with enough letters"
const place = "/data/secret"

test("a new database takes the secret that is made for it, and nobody else's afterwards", async () => {
  await checkSecret(url, undefined, place)
  await Promise.all([noteSecret(url, secret, place), noteSecret(url, secret, place)])
  const { rows } = await client.query(`select * from "Install"`)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(secret)
  await checkSecret(url, secret, place)
  await expect(noteSecret(url, another, place)).rejects.toThrow(/is not the one/)
})

test("a lost secret, or another one, is refused in one line, until it is given up", async () => {
  await createEndpoint(await makeAccount(), { url: "https://93.184.216.34/hook" })
  await expect(checkSecret(url, undefined, place)).rejects.toThrow(
    /^The secret is lost: [^\n]+ \/data\/secret is not there[^\n]+secret accept$/,
  )
  await expect(checkSecret(url, another, place)).rejects.toThrow(
    /^The secret in \/data\/secret is not the one [^\n]+$/,
  )
  expect(await acceptSecret(url, another)).toBe(1)
  await checkSecret(url, another, place)
  expect(await acceptSecret(url, secret)).toBe(0)
})

test("a database from before secrets were noted tells by what it has encrypted", async () => {
  await client.query(`delete from "Install"`)
  await expect(checkSecret(url, another, place)).rejects.toThrow(/is not the one/)
  await checkSecret(url, secret, place)
})

test("an empty database has nothing to lose", async () => {
  const empty = await secondDatabase()
  await checkSecret(empty.url, undefined, place)
  await checkSecret(empty.url, another, place)
  await empty.drop()
})
