import { Webhook } from "standardwebhooks"
import { afterEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import {
  createEndpoint,
  deliverDue,
  disableEndpoint,
  enableEndpoint,
  getDelivery,
  getEndpoint,
  listDeliveries,
  replayDelivery,
  rotateSecret,
  testEndpoint,
} from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"

await useDatabase()
const receiver = await startReceiver()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: receiver.host })
afterEach(() => {
  receiver.received.length = 0
  receiver.status(204)
})

const HOUR = 3_600_000
const listening = async () => {
  const ctx = await makeAccount()
  return { ctx, ...(await createEndpoint(ctx, { url: receiver.url })) }
}
const sent = async (ctx: Context, id: string) => {
  const delivery = await testEndpoint(ctx, { id })
  await deliverDue(ctx, id)
  return getDelivery(ctx, { endpointId: id, id: delivery.id })
}
/** Lets a delivery be as old as if that much time had passed, and due again. */
const age = (ctx: Context, id: string, ms: number) =>
  transaction(ctx, async ({ db }) => {
    const at = (date: Date | null) => date && new Date(date.getTime() - ms)
    const row = await db.webhookDelivery.findFirstOrThrow({ where: { id } })
    const createdAt = at(row.createdAt) as Date
    await db.webhookDelivery.updateMany({ where: { id }, data: { createdAt, nextAttemptAt: new Date() } })
    const endpoint = await db.webhookEndpoint.findFirstOrThrow({ where: { id: row.endpointId } })
    const failingSince = at(endpoint.failingSince)
    await db.webhookEndpoint.updateMany({ where: { id: endpoint.id }, data: { failingSince } })
  })
const last = () => {
  const one = receiver.received.at(-1)
  if (!one) throw new Error("nothing was received")
  return one
}

describe("the signature", () => {
  test("is accepted by the verifier of Standard Webhooks, and by no other secret", async () => {
    const { ctx, endpoint, secret } = await listening()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    await sent(ctx, endpoint.id)
    const { body, headers } = last()
    expect(headers).toMatchObject({ "content-type": "application/json", "user-agent": "LiveryBot/1.0" })
    expect(new Webhook(secret).verify(body, headers)).toEqual({
      id: headers["webhook-id"],
      type: "webhook.test",
      timestamp: expect.stringMatching(/Z$/),
      data: { message: expect.any(String) },
    })
    const { secret: others } = await listening()
    expect(() => new Webhook(others).verify(body, headers)).toThrow()
  })

  test("covers body, id and time", async () => {
    const { ctx, endpoint, secret } = await listening()
    await sent(ctx, endpoint.id)
    const { body, headers } = last()
    const verify = (text: string, changed: Record<string, string>) => () =>
      new Webhook(secret).verify(text, { ...headers, ...changed })
    expect(verify(body, {})).not.toThrow()
    expect(verify(`${body} `, {})).toThrow()
    expect(verify(body.replace("webhook.test", "webhook.tesT"), {})).toThrow()
    expect(verify(body, { "webhook-id": "another" })).toThrow()
    const second = Number(headers["webhook-timestamp"])
    expect(Math.abs(second - Date.now() / 1000)).toBeLessThan(10)
    expect(verify(body, { "webhook-timestamp": String(second - 1) })).toThrow()
    expect(verify(body, { "webhook-timestamp": String(second - 600) })).toThrow(/too old/)
  })

  test("is made with both secrets during the overlap of a rotation, with the new one alone after it", async () => {
    const { ctx, endpoint, secret: first } = await listening()
    const { secret: second } = await rotateSecret(ctx, { id: endpoint.id })
    await sent(ctx, endpoint.id)
    expect(last().headers["webhook-signature"]?.split(" ")).toHaveLength(2)
    for (const secret of [first, second])
      expect(() => new Webhook(secret).verify(last().body, last().headers)).not.toThrow()
    const { secret: third } = await rotateSecret(ctx, { id: endpoint.id, overlapHours: 0 })
    await sent(ctx, endpoint.id)
    const verify = (secret: string) => () => new Webhook(secret).verify(last().body, last().headers)
    expect(last().headers["webhook-signature"]?.split(" ")).toHaveLength(1)
    expect(verify(third)).not.toThrow()
    expect(verify(second)).toThrow()
    expect(verify(first)).toThrow()
  })

  test("rests on secrets that the database does not hold in the clear", async () => {
    const { secret } = await listening()
    const { rows } = await systemSql().query<{ all: string }>(
      `select string_agg(s::text, '') as all from "WebhookSecret" s`,
    )
    const plain = Buffer.from(secret).toString("hex")
    const key = Buffer.from(secret.slice(6), "base64").toString("hex")
    expect(rows[0]?.all).not.toContain(plain)
    expect(rows[0]?.all).not.toContain(key)
    expect(rows[0]?.all.length).toBeGreaterThan(50)
  })
})

describe("an endpoint that takes nothing", () => {
  test("gets the same id again, with another time, until it is up", async () => {
    const { ctx, endpoint, secret } = await listening()
    receiver.status(500, "out of order\u0000\u001b[31m")
    const failed = await sent(ctx, endpoint.id)
    expect(failed).toMatchObject({ status: "pending", attemptCount: 1 })
    expect(failed.attempts).toEqual([
      expect.objectContaining({ status: 500, excerpt: "out of order[31m", durationMs: expect.any(Number) }),
    ])
    const wait = (failed.nextAttemptAt?.getTime() ?? 0) - Date.now()
    expect(wait).toBeGreaterThan(3_000)
    expect(wait).toBeLessThan(6_000)
    expect((await getEndpoint(ctx, { id: endpoint.id })).failingSince).not.toBeNull()

    await age(ctx, failed.id, 10_000)
    receiver.status(200, "thanks")
    await deliverDue(ctx, endpoint.id)
    const done = await getDelivery(ctx, { endpointId: endpoint.id, id: failed.id })
    expect(done).toMatchObject({ status: "succeeded", attemptCount: 2, nextAttemptAt: null })
    const [one, two] = receiver.received
    expect(two?.headers["webhook-id"]).toBe(one?.headers["webhook-id"])
    expect(two?.body).toBe(one?.body)
    expect(() => new Webhook(secret).verify(two?.body ?? "", two?.headers ?? {})).not.toThrow()
    expect((await getEndpoint(ctx, { id: endpoint.id })).failingSince).toBeNull()
  })

  test.each([[199 + 101], [302], [400], [404], [429], [503]])("%i is no acceptance", async (status) => {
    const { ctx, endpoint } = await listening()
    receiver.answer((response) => response.writeHead(status, { location: receiver.url }).end())
    expect(await sent(ctx, endpoint.id)).toMatchObject({ status: "pending", attempts: [{ status }] })
    expect(receiver.received).toHaveLength(1)
  })

  test("is tried for three days, then switched off with its reason", async () => {
    const { ctx, endpoint } = await listening()
    receiver.status(500)
    const { id } = await sent(ctx, endpoint.id)
    for (const hours of [0.01, 0.08, 0.5, 2.4, 5, 10, 14, 18]) {
      await age(ctx, id, hours * HOUR)
      await deliverDue(ctx, endpoint.id)
      const delivery = await getDelivery(ctx, { endpointId: endpoint.id, id })
      expect(delivery).toMatchObject({ status: "pending", nextAttemptAt: expect.any(Date) })
    }
    expect((await getEndpoint(ctx, { id: endpoint.id })).disabledAt).toBeNull()
    await age(ctx, id, 20.1 * HOUR)
    await deliverDue(ctx, endpoint.id)
    expect(await getDelivery(ctx, { endpointId: endpoint.id, id })).toMatchObject({
      status: "failed",
      nextAttemptAt: null,
    })
    expect(await getEndpoint(ctx, { id: endpoint.id })).toMatchObject({ disabledReason: "failing" })
  })

  test("that takes other deliveries stays on", async () => {
    const { ctx, endpoint } = await listening()
    receiver.status(500)
    const { id } = await sent(ctx, endpoint.id)
    receiver.status(200)
    await sent(ctx, endpoint.id)
    receiver.status(500)
    await age(ctx, id, 73 * HOUR)
    await deliverDue(ctx, endpoint.id)
    expect(await getDelivery(ctx, { endpointId: endpoint.id, id })).toMatchObject({ status: "failed" })
    expect((await getEndpoint(ctx, { id: endpoint.id })).disabledAt).toBeNull()
  })

  test("that is gone is switched off at once", async () => {
    const { ctx, endpoint } = await listening()
    receiver.status(410)
    expect(await sent(ctx, endpoint.id)).toMatchObject({ status: "failed", nextAttemptAt: null })
    expect(await getEndpoint(ctx, { id: endpoint.id })).toMatchObject({
      disabledAt: expect.any(Date),
      disabledReason: "gone",
    })
    await expect(testEndpoint(ctx, { id: endpoint.id })).rejects.toMatchObject({ code: "conflict" })
  })

  test("without a server says no more than that", async () => {
    const { ctx, endpoint } = await listening()
    const closed = await startReceiver()
    closed.close()
    useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: receiver.host })
    await system().webhookEndpoint.updateMany({
      where: { accountId: ctx.account.id, id: endpoint.id },
      data: { url: closed.url },
    })
    const { attempts } = await sent(ctx, endpoint.id)
    expect(attempts).toEqual([expect.objectContaining({ status: null, durationMs: null, excerpt: null })])
  })

  test("shows the beginning of a long answer only", async () => {
    const { ctx, endpoint } = await listening()
    receiver.status(200, "x".repeat(100_000))
    const { attempts } = await sent(ctx, endpoint.id)
    expect(attempts[0]?.excerpt).toBe("x".repeat(500))
  })
})

test("a replay is a new attempt under the same id, however often", async () => {
  const { ctx, endpoint } = await listening()
  const { id, eventId } = await sent(ctx, endpoint.id)
  await Promise.all(Array.from({ length: 5 }, () => replayDelivery(ctx, { endpointId: endpoint.id, id })))
  await deliverDue(ctx, endpoint.id)
  await replayDelivery(ctx, { endpointId: endpoint.id, id })
  await deliverDue(ctx, endpoint.id)
  const log = await listDeliveries(ctx, { endpointId: endpoint.id })
  expect(log).toHaveLength(1)
  expect(log[0]).toMatchObject({ status: "succeeded", attemptCount: 3 })
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([eventId]))
  expect(receiver.received).toHaveLength(3)
})

test("while it is disabled nothing is sent; what waited goes out afterwards", async () => {
  const { ctx, endpoint } = await listening()
  const { id } = await testEndpoint(ctx, { id: endpoint.id })
  await disableEndpoint(ctx, { id: endpoint.id })
  await deliverDue(ctx, endpoint.id)
  expect(receiver.received).toHaveLength(0)
  await enableEndpoint(ctx, { id: endpoint.id })
  await deliverDue(ctx, endpoint.id)
  expect(await getDelivery(ctx, { endpointId: endpoint.id, id })).toMatchObject({ status: "succeeded" })
})

test("an account that is suspended meanwhile is told nothing", async () => {
  const { ctx, endpoint } = await listening()
  const { id } = await testEndpoint(ctx, { id: endpoint.id })
  await deliverDue({ ...ctx, account: { ...ctx.account, status: "suspended" } }, endpoint.id)
  expect(receiver.received).toHaveLength(0)
  await deliverDue(ctx, endpoint.id)
  expect(await getDelivery(ctx, { endpointId: endpoint.id, id })).toMatchObject({ status: "succeeded" })
})
