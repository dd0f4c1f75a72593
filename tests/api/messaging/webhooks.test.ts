import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { systemSql } from "#lib/db/system.ts"
import { deliverDue } from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asAction, type Caller, type Json, makeCaller, type Send } from "#tests/support/api.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"

await useDatabase()
const receiver = await startReceiver()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: receiver.host })

let caller: Caller
let send: Send
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
})
afterEach(() => {
  receiver.received.length = 0
  receiver.status(204)
})

const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/)
const DATED = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/)
const WEBHOOK = {
  id: UUID,
  url: receiver.url,
  description: null,
  events: [],
  status: "enabled",
  disabled_reason: null,
  disabled_at: null,
  failing_since: null,
  last_delivery: null,
  created_at: DATED,
  updated_at: DATED,
}
const create = (more: object = {}, headers = {}) =>
  send("POST /webhooks", { body: { url: receiver.url, ...more }, headers })
const made = async (more: object = {}) => (await create(more)).json.webhook as Json

describe("webhooks", () => {
  test("are created with a secret that is never shown again", async () => {
    const { status, json } = await create()
    expect(status).toBe(200)
    expect(json).toEqual({
      ok: true,
      webhook: WEBHOOK,
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    })
    const id = json.webhook?.id
    const got = await send(`GET /webhooks/${id}`)
    expect(got.json).toEqual({ ok: true, webhook: { ...WEBHOOK, id } })
    const listed = await send("GET /webhooks")
    expect(listed.json.webhooks).toContainEqual({ ...WEBHOOK, id })
    expect(got.text + listed.text).not.toContain("whsec_")
  })

  test.each([
    ["no address", { url: undefined }, 400, "BAD_REQUEST"],
    ["no address at all", { url: "hooks" }, 400, "BAD_REQUEST"],
    ["another scheme", { url: "ftp://example.com/" }, 400, "BAD_REQUEST"],
    ["a private address", { url: "http://127.0.0.1/" }, 422, "UNPROCESSABLE_ENTITY"],
    ["a name of this machine", { url: "https://localhost/" }, 422, "UNPROCESSABLE_ENTITY"],
    ["the cloud's own address", { url: "http://169.254.169.254/latest" }, 422, "UNPROCESSABLE_ENTITY"],
    ["a port that is not the web's", { url: "https://1.1.1.1:6379/" }, 422, "UNPROCESSABLE_ENTITY"],
    ["a password in the address", { url: "https://me:secret@1.1.1.1/" }, 422, "UNPROCESSABLE_ENTITY"],
    ["an unknown event", { events: ["bot.exploded"] }, 400, "BAD_REQUEST"],
    ["events that are no list", { events: "message.created" }, 400, "BAD_REQUEST"],
    ["an unknown field", { secret: "whsec_mine" }, 400, "BAD_REQUEST"],
  ])("refuse %s", async (_, changes, status, code) => {
    const answer = await create(changes)
    expect([answer.status, answer.json.ok, answer.json.error?.code]).toEqual([status, false, code])
  })

  test("are changed field by field", async () => {
    const { id } = await made()
    const path = `PUT /webhooks/${id}`
    const events = ["message.created", "limit.reached"]
    const { json } = await send(path, { body: { events, description: "Shop" } })
    expect(json.webhook).toEqual({ ...WEBHOOK, id, events, description: "Shop" })
    expect((await send(path, { body: { description: null } })).json.webhook).toMatchObject({
      events,
      description: null,
    })
    expect((await send(path, { body: { url: "http://10.0.0.1/" } })).status).toBe(422)
    expect((await send(path, { body: { status: "disabled" } })).status).toBe(400)
  })

  test("are tried out, logged and replayed", async () => {
    const { id } = await made({ events: ["source.ready"] })
    receiver.status(500, "not yet")
    const tried = await send(`POST /webhooks/${id}/test`)
    const delivery = tried.json.delivery
    expect(tried.json).toEqual({
      ok: true,
      delivery: {
        id: UUID,
        event_id: UUID,
        type: "webhook.test",
        status: "pending",
        attempt_count: 0,
        next_attempt_at: DATED,
        occurred_at: DATED,
        created_at: DATED,
        attempts: [],
      },
    })
    await deliverDue(caller.ctx, String(id))
    receiver.status(200, "fine")
    const path = `/webhooks/${id}/deliveries/${delivery?.id}`
    expect((await send(`POST ${path}/replay`)).json.delivery).toMatchObject({
      status: "pending",
      attempt_count: 1,
    })
    await deliverDue(caller.ctx, String(id))
    const got = await send(`GET ${path}`)
    expect(got.json.delivery).toEqual({
      ...Object(delivery),
      status: "succeeded",
      attempt_count: 2,
      next_attempt_at: null,
      attempts: [
        { status: 500, duration_ms: expect.any(Number), response_excerpt: "not yet", created_at: DATED },
        { status: 200, duration_ms: expect.any(Number), response_excerpt: "fine", created_at: DATED },
      ],
    })
    const log = await send(`GET /webhooks/${id}/deliveries`)
    expect(log.json).toEqual({ ok: true, deliveries: [got.json.delivery], cursor: "" })
    expect((await send(`GET /webhooks/${id}`)).json.webhook?.last_delivery).toEqual({
      id: delivery?.id,
      type: "webhook.test",
      status: "succeeded",
      created_at: DATED,
    })
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([
      delivery?.event_id,
      delivery?.event_id,
    ])
  })

  test("show their log page by page", async () => {
    const { id } = await made()
    for (let n = 0; n < 5; n++) await send(`POST /webhooks/${id}/test`)
    const ids: string[] = []
    let cursor = ""
    do {
      const { json } = await send(`GET /webhooks/${id}/deliveries?take=2&cursor=${cursor}`)
      ids.push(...(json.deliveries ?? []).map((each) => String(each.id)))
      cursor = String(json.cursor)
    } while (cursor)
    expect(new Set(ids).size).toBe(5)
    expect([...ids].sort().reverse()).toEqual(ids)
    for (const query of ["take=0", "take=101", "take=x", "cursor=nonsense"])
      expect((await send(`GET /webhooks/${id}/deliveries?${query}`)).status).toBe(400)
  })

  test("rotate their secret", async () => {
    const { id } = await made()
    const first = await send(`POST /webhooks/${id}/rotate`)
    expect(first.json).toMatchObject({ ok: true, webhook: { id }, secret: expect.stringMatching(/^whsec_/) })
    const second = await send(`POST /webhooks/${id}/rotate`, { body: { overlap_hours: 0 } })
    expect(second.json.secret).not.toBe(first.json.secret)
    for (const overlap_hours of [-1, 169, 1.5, "2"])
      expect((await send(`POST /webhooks/${id}/rotate`, { body: { overlap_hours } })).status).toBe(400)
  })

  test("are switched off, on and deleted", async () => {
    const { id } = await made()
    const off = await send(`POST /webhooks/${id}/disable`)
    expect(off.json.webhook).toMatchObject({
      status: "disabled",
      disabled_reason: "manual",
      disabled_at: DATED,
    })
    expect((await send(`POST /webhooks/${id}/disable`)).json).toEqual(off.json)
    expect((await send(`POST /webhooks/${id}/test`)).status).toBe(409)
    const on = await send(`POST /webhooks/${id}/enable`)
    expect(on.json.webhook).toMatchObject({ status: "enabled", disabled_reason: null, disabled_at: null })
    expect((await send(`DELETE /webhooks/${id}`)).json).toEqual({ ok: true, id })
    for (const request of [`GET /webhooks/${id}`, `DELETE /webhooks/${id}`, `GET /webhooks/${id}/deliveries`])
      expect((await send(request)).status).toBe(404)
  })

  test("are at most twenty in an account, however many are made at once", async () => {
    const busy = await makeCaller()
    const body = { url: receiver.url }
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => asAction(busy)("POST /webhooks", { body })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5)
  })
})

test("a repeated creation shows the same secret, which is kept encrypted meanwhile", async () => {
  const headers = { "Idempotency-Key": "one-webhook" }
  const [first, second] = [await create({}, headers), await create({}, headers)]
  expect(second.json).toEqual(first.json)
  expect(second.headers.get("idempotency-replayed")).toBe("true")
  const { rows } = await systemSql().query<{ body: string }>(
    `select body from "IdempotentRequest" where key = 'one-webhook'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.body).not.toContain("whsec_")
  expect(rows[0]?.body).not.toContain(String(first.json.webhook?.id))
})

test("a delivery of one webhook is not one of another", async () => {
  const [one, two] = [await made(), await made()]
  const { delivery } = (await send(`POST /webhooks/${one.id}/test`)).json
  expect((await send(`GET /webhooks/${two.id}/deliveries/${delivery?.id}`)).status).toBe(404)
  expect((await send(`POST /webhooks/${two.id}/deliveries/${delivery?.id}/replay`)).status).toBe(404)
})
