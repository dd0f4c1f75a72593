import { afterAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { transaction } from "#lib/db/transaction.ts"
import {
  createEndpoint,
  deliverDue,
  getDelivery,
  listEndpoints,
  testEndpoint,
  updateEndpoint,
} from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startCanary } from "#tests/support/canary.ts"
import { forbiddenAddresses } from "#tests/support/forbidden-addresses.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"

await useDatabase()
const canary = await startCanary()
const receiver = await startReceiver()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: receiver.host })
afterAll(() => {
  canary.close()
  receiver.close()
})

const addresses = forbiddenAddresses(canary.port)

test("no address of an inner network is taken, at creation or at a change", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url })
  for (const url of addresses) {
    const tries = [
      async () => createEndpoint(ctx, { url }),
      async () => updateEndpoint(ctx, { id: endpoint.id, settings: { url } }),
    ]
    for (const attempt of tries) {
      const error = await attempt().then(
        () => undefined,
        (thrown) => thrown,
      )
      expect(["unprocessable", "invalid_input"], url).toContain(error?.code)
      if (error.code === "unprocessable") expect(error.message).toBe(UNREACHABLE)
    }
  }
  expect((await listEndpoints(ctx, {})).map(({ url }) => url)).toEqual([receiver.url])
  expect(canary.state.accepted).toBe(0)
}, 60_000)

/** As if it had become private since it was entered. */
const become = (ctx: Context, id: string, url: string) =>
  transaction(ctx, ({ db }) => db.webhookEndpoint.updateMany({ where: { id }, data: { url } }))

test("an address is checked again when it is called, and a refusal shows nothing but itself", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url })
  const inner = addresses.filter((url) => /^https?:/.test(url) && !url.includes("\0"))
  const deliveries: string[] = []
  for (const url of inner) {
    await become(ctx, endpoint.id, url)
    deliveries.push((await testEndpoint(ctx, { id: endpoint.id })).id)
    await deliverDue(ctx, endpoint.id)
  }
  for (const id of deliveries) {
    const { attempts } = await getDelivery(ctx, { endpointId: endpoint.id, id })
    expect(attempts.length).toBeGreaterThan(0)
    for (const attempt of attempts)
      expect(attempt).toMatchObject({ status: null, durationMs: null, excerpt: null })
  }
  expect(canary.state.accepted).toBe(0)
}, 120_000)

test("a redirect to an inner address is not followed", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url })
  for (const status of [301, 302, 303, 307, 308]) {
    receiver.answer((response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${canary.port}/` }).end(),
    )
    const { id } = await testEndpoint(ctx, { id: endpoint.id })
    await deliverDue(ctx, endpoint.id)
    const { attempts } = await getDelivery(ctx, { endpointId: endpoint.id, id })
    expect(attempts).toMatchObject([{ status }])
  }
  expect(canary.state.accepted).toBe(0)
})

test("the canary sings when it is reached", async () => {
  await fetch(`http://127.0.0.1:${canary.port}/`)
  expect(canary.state.accepted).toBe(1)
})
