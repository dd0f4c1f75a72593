import { beforeEach, describe, expect, test } from "vitest"
import { health } from "#lib/api/health.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { batch, reader } from "#lib/db/wire/wire.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, asTenant, makeCaller } from "#tests/support/api.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"

await useDatabase()
const database = await faultyDatabase()
const caller = await makeCaller()
const bot = await createBot(caller.ctx, { name: "Ada", isDefault: true })
const tenant = asTenant(caller)
const action = asAction(caller)

/** One of each class that says nothing of the request. */
const CODES = [
  "08006",
  "40001",
  "40P01",
  "53100",
  "53300",
  "57014",
  "57P01",
  "58030",
  "25P02",
  "26000",
  "55P03",
]

beforeEach(() => database.clear())

/** Lets a statement fail and looks at what is answered in each family. */
async function answersOf(code: string | undefined, match: RegExp, send: () => ReturnType<typeof tenant>) {
  const fault = database.fail({ match, ...(code && { code }) })
  const answer = await send()
  expect(fault.happened).toBe(true)
  return answer
}

describe.each([...CODES, undefined])("a fault of the database (%s)", (code) => {
  test("in a Prisma transaction is 503 with Retry-After in the Tenant API", async () => {
    const answer = await answersOf(code, /insert into .*"Bot"/i, () =>
      tenant("POST /bots", { body: { name: "New", channel_type: "webchat" } }),
    )
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(answer.json).toEqual({ success: false, error: "Service unavailable", message: expect.any(String) })
    expect(answer.text).not.toContain("livery_injected")
  })

  test("in a statement of a request that is hot is 503 with Retry-After in the action API", async () => {
    const answer = await answersOf(code, /insert into "Message"/, () =>
      action(`POST /conversation/create`, {}).then(({ json }) =>
        action(`POST /conversation/${json.id}/complete`, { body: { text: "Hello" } }),
      ),
    )
    expect([answer.status, answer.json.code]).toEqual([503, "SERVICE_UNAVAILABLE"])
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
  })

  test("in the look-up of a caller is 503 in every family", async () => {
    const send = () =>
      action("POST /conversations", {
        body: {
          channel: "API",
          bot_key: bot.id,
          message: { type: "text", data: { body: "Hello" } },
          from: { user_external_id: "x", type: "VISITOR" },
        },
      })
    // A caller that is remembered is not looked up.
    const fresh = await makeCaller()
    for (const [request, as] of [
      ["GET /bots", asTenant(fresh)],
      ["GET /bot/list", asAction(fresh)],
    ] as const)
      expect((await answersOf(code, /"Token"/, () => as(request))).status).toBe(503)
    expect((await answersOf(code, /insert into "Message"/, send)).json).toMatchObject({
      ok: false,
      error: { code: "SERVICE_UNAVAILABLE" },
    })
  })

  test("past the walls, through pg or Prisma, is 503 in the web app", async () => {
    for (const ask of [() => systemSql().query("select 41 + 1"), () => system().account.findFirst()]) {
      const fault = database.fail({ match: /select 41|from .*"Account"/i, ...(code && { code }) })
      const response = await ask().then(
        () => expect.fail(),
        (error: unknown) => refuse(error, makeLog()),
      )
      expect(fault.happened).toBe(true)
      expect(response.status).toBe(503)
      expect(response.headers.get("retry-after")).not.toBeNull()
    }
  })
})

test("a connection that a pooler took what was prepared from is given up", async () => {
  const ask = () => reader(caller.ctx).query({ text: "select 1 as one" })
  await ask()
  await batch(caller.ctx, [{ text: "deallocate all" }])
  await expect(ask()).rejects.toMatchObject({ code: "unavailable" })
  expect((await ask()).rows).toEqual([{ one: 1 }])
})

describe("health", () => {
  test("is well when a row can be written", async () => {
    expect((await health()).status).toBe(200)
    const { rowCount } = await systemSql().query(`select from "RateBucket" where key = 'health'`)
    expect(rowCount).toBe(1)
  })

  test("names writes when the disk is full, and the database when nothing answers", async () => {
    database.fail({ match: /'health'/, code: "53100" })
    const full = await health()
    expect(full.status).toBe(503)
    expect(JSON.parse(String(full.body)).failing).toEqual(["database writes"])
    database.fail({ match: /'health'/ })
    database.fail({ match: /^select 1$/ })
    expect(JSON.parse(String((await health()).body)).failing).toEqual(["database"])
    expect((await health()).status).toBe(200)
  })
})
