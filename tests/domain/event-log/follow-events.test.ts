import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { roleAddress } from "#lib/db/roles/role-address.ts"
import { system } from "#lib/db/system.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { followEvents, forgetFollowers } from "#lib/domain/event-log/event-log.ts"
import type { LoggedEvent } from "#lib/domain/event-log/schema.ts"
import { eventStatement, recordEvent } from "#lib/domain/events/events.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()
let ctx: Context
beforeAll(async () => {
  ctx = await makeAccount()
})

const late: Client[] = []
afterAll(() => Promise.all(late.map((client) => client.end())))

/** A transaction that has recorded an event and not yet committed. */
async function uncommitted(of: Context, type: string, createdAt = new Date()) {
  const client = new Client({ connectionString: roleAddress("app") })
  late.push(client)
  await client.connect()
  await client.query(`begin; set local livery.account = '${of.account.id}'`)
  await client.query(
    `insert into "Event" ("accountId", id, type, "actorKind", "createdAt") values ($1, $2, $3, 'system', $4)`,
    [of.account.id, newId(createdAt.getTime()), type, createdAt],
  )
  return { commit: () => client.query("commit"), rollBack: () => client.query("rollback") }
}

const record = (of: Context, type: string) => transaction(of, (scope) => recordEvent(scope, type, {}))

/** Follows until left; `heard` fills by itself. */
async function follow(of: Context, historyLength = 0) {
  const leaving = new AbortController()
  const events = followEvents({ ...of, signal: leaving.signal }, { historyLength })
  const heard: LoggedEvent[] = []
  expect((await events.next()).value).toBe(null)
  const ended = (async () => {
    for await (const event of events) if (event) heard.push(event)
  })()
  ended.catch(() => {})
  return {
    heard,
    ended,
    types: () => heard.map(({ type }) => type),
    until: (count: number) => expect.poll(() => heard.length, { interval: 10 }).toBeGreaterThanOrEqual(count),
    async leave() {
      leaving.abort()
      await ended
    },
  }
}

describe("a follower", () => {
  test("hears what is committed, in its order, within a moment", async () => {
    const follower = await follow(ctx)
    for (let n = 0; n < 20; n++) await record(ctx, `step.${n}`)
    const at = Date.now()
    await record(ctx, "last")
    await follower.until(21)
    // Who was not woken looks again after ten seconds.
    expect(Date.now() - at).toBeLessThan(6000)
    expect(follower.types()).toEqual([...Array.from({ length: 20 }, (_, n) => `step.${n}`), "last"])
    await follower.leave()
  })

  test("misses nothing that commits long after others, and hears it once", async () => {
    const follower = await follow(ctx)
    const hourOld = await uncommitted(ctx, "late.first", new Date(Date.now() - 3_600_000))
    const second = await uncommitted(ctx, "late.second")
    const undone = await uncommitted(ctx, "late.undone")
    for (let n = 0; n < 5; n++) await record(ctx, "early")
    await follower.until(5)
    await second.commit()
    await follower.until(6)
    await record(ctx, "between")
    await follower.until(7)
    await hourOld.commit()
    await undone.rollBack()
    await follower.until(8)
    await record(ctx, "end")
    await follower.until(9)
    expect(follower.types()).toEqual([
      ...Array.from({ length: 5 }, () => "early"),
      "late.second",
      "between",
      "late.first",
      "end",
    ])
    await follower.leave()
  })

  test("is not told that it begins before those who did not know of it are through", async () => {
    const before = await uncommitted(ctx, "before")
    const events = followEvents(ctx, { historyLength: 1 })
    let hasBegun = false
    const begun = events.next().then(() => {
      hasBegun = true
    })
    await expect.poll(() => system().eventFollower.count({ where: { accountId: ctx.account.id } })).toBe(1)
    await record(ctx, "meanwhile")
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(hasBegun).toBe(false)
    await before.commit()
    await begun
    await record(ctx, "after")
    const types = [(await events.next()).value?.type, (await events.next()).value?.type]
    expect(types[0]).toMatch(/^(before|meanwhile)$/)
    expect(types[1]).toBe("after")
    await events.return()
  })

  test("hears four hundred events of forty writers once each, and those of nobody else", async () => {
    const stranger = await makeAccount()
    const [mine, theirs] = await Promise.all([follow(ctx), follow(stranger)])
    const bare = (type: string) => sqlTransaction(ctx, (sql) => sql.query(eventStatement(ctx, type, {})))
    await Promise.all(
      Array.from({ length: 40 }, async (_, writer) => {
        for (let n = 0; n < 10; n++)
          await (n % 2 ? record : (_: Context, type: string) => bare(type))(ctx, `by.${writer}.${n}`)
        await record(stranger, `theirs.${writer}`)
      }),
    )
    await mine.until(400)
    await theirs.until(40)
    const byWriter = Map.groupBy(mine.types(), (type) => type.split(".")[1])
    expect(mine.heard).toHaveLength(400)
    expect(byWriter.size).toBe(40)
    for (const [writer, types] of byWriter)
      expect(types).toEqual(Array.from({ length: 10 }, (_, n) => `by.${writer}.${n}`))
    expect(theirs.types().every((type) => type.startsWith("theirs."))).toBe(true)
    expect(theirs.heard).toHaveLength(40)
    await Promise.all([mine.leave(), theirs.leave()])
  })

  test("gets a transaction of more events than fit into one page", async () => {
    const follower = await follow(ctx)
    await transaction(ctx, ({ db }) =>
      db.event.createMany({
        data: Array.from({ length: 1234 }, (_, n) => ({
          type: `many.${n}`,
          actorKind: "system",
          subject: {},
        })),
      }),
    )
    await record(ctx, "end")
    await follower.until(1235)
    expect(new Set(follower.types()).size).toBe(1235)
    expect(follower.types().at(-1)).toBe("end")
    await follower.leave()
  })

  test("is shown earlier events first, which are not told again", async () => {
    const own = await makeAccount()
    for (const type of ["one", "two", "three"]) await record(own, type)
    const follower = await follow(own, 2)
    await record(own, "four")
    await follower.until(3)
    expect(follower.types()).toEqual(["two", "three", "four"])
    await follower.leave()
  })

  test("leaves nothing behind, and nothing is noted where nobody follows", async () => {
    const own = await makeAccount()
    const follower = await follow(own)
    await record(own, "heard")
    await follower.until(1)
    await follower.leave()
    await record(own, "unheard")
    const where = { accountId: own.account.id }
    expect(await system().eventFollower.count({ where })).toBe(0)
    expect(await system().followedEvent.count({ where })).toBe(1)
  })

  test("that was taken for dead is told so, and its notes go within the hour", async () => {
    const own = await makeAccount()
    const where = { accountId: own.account.id }
    const follower = await follow(own)
    await record(own, "heard")
    await follower.until(1)
    await system().eventFollower.updateMany({ where, data: { leaseUntil: new Date(Date.now() - 1000) } })
    await forgetFollowers()
    const again = await follow(own)
    await record(own, "end")
    await expect(follower.ended).rejects.toMatchObject({ code: "unavailable" })
    await again.until(1)
    await again.leave()
    await system().followedEvent.updateMany({ where, data: { createdAt: new Date(Date.now() - 3_601_000) } })
    await forgetFollowers()
    expect(await system().followedEvent.count({ where })).toBe(0)
  })
})
