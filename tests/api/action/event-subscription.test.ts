import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { forgetFollowers } from "#lib/domain/event-log/event-log.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, makeCaller, partnerOf } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"
import { type Line, openStream } from "#tests/support/open-stream.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"
import { sdkWith } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const other = await startOtherProcess()

let client: Caller
beforeAll(async () => {
  client = await makeCaller()
})

const subscribe = (as: Caller, { at = url, historyLength = 0 } = {}) =>
  openStream(`${at}/api/v1/event/log/subscribe`, as, { historyLength })
const sdkOf = ({ secretKey }: Caller, at = url, more: object = {}) => sdkWith(at, secretKey, more)
const botsOf = (heard: Line[]) =>
  heard.flatMap(({ type, data }) => (type === "item" && data.type === "bot.created" ? [data.botId] : []))
const followersOf = ({ ctx }: Caller) =>
  system().eventFollower.count({ where: { accountId: ctx.account.id } })
const isPing = ({ type }: Line) => type === "ping"

describe("event/log/subscribe", () => {
  test("tells what happens at either process, each event once and in order", async () => {
    const streams = [await subscribe(client), await subscribe(client, { at: other.url })]
    const made: string[] = []
    for (let n = 0; n < 8; n++)
      made.push((await sdkOf(client, n % 2 ? url : other.url).bot.create({ name: `${n}` })).id)
    for (const { heard, until, leave } of streams) {
      await until((lines) => botsOf(lines).length === 8)
      expect(heard[0]).toEqual({ type: "nop", data: {} })
      expect(botsOf(heard)).toEqual(made)
      await leave()
    }
  })

  test("is live: an answer is told of before anyone would have polled", async () => {
    const { heard, until, leave } = await subscribe(client)
    const { id } = await sdkOf(client).conversation.create({})
    await sdkOf(client).conversation.complete(id, { text: "Hello" })
    await until((lines) => lines.some(({ data }) => data.type === "message.created"))
    expect(heard.find(({ data }) => data.type === "message.created")?.data).toMatchObject({
      conversationId: id,
      messageId: expect.any(String),
      meta: { actor: { kind: "token" } },
    })
    await leave()
  })

  test("shows earlier events first, as the log has them", async () => {
    const sdk = sdkOf(client)
    for (let n = 0; n < 3; n++) await sdk.bot.create({})
    const { items } = await sdk.event.log.list({ take: 2 })
    const { heard, until, leave } = await subscribe(client, { historyLength: 2 })
    await until((lines) => lines.length === 3)
    expect(heard.slice(1)).toEqual(items.reverse().map((data) => ({ type: "item", data })))
    await leave()
  })

  test("tells nobody of another account's, neither its agency nor a sibling", async () => {
    const agency = await partnerOf(client)
    const foreign = [agency, await makeCaller()]
    const streams = await Promise.all(foreign.map((as) => subscribe(as)))
    const mine = await subscribe(client)
    await sdkOf(client).bot.create({})
    await sdkOf(agency, url, { runAsUserId: client.ctx.account.id }).bot.create({})
    await mine.until((lines) => botsOf(lines).length === 2)
    for (const { heard, leave } of streams) {
      expect(heard.filter((line) => !isPing(line))).toEqual([{ type: "nop", data: {} }])
      await leave()
    }
    await mine.leave()
  })

  test("works through the SDK, and under run-as", async () => {
    const agency = await partnerOf(client)
    const running = sdkOf(agency, url, { runAsUserId: client.ctx.account.id })
    const abort = new AbortController()
    const stream = running.event.log.subscribe({}).stream({ abortSignal: abort.signal } as never)
    const seen: unknown[] = []
    for await (const { type, data } of stream as AsyncIterable<Line>) {
      if (type === "nop") await sdkOf(client).bot.create({})
      if (type === "item") seen.push(data.type)
      if (seen.length) break
    }
    expect(seen).toEqual(["bot.created"])
  })

  test("is freed when its client hangs up", async () => {
    const own = await makeCaller()
    const streams = [await subscribe(own), await subscribe(own, { at: other.url })]
    expect(await followersOf(own)).toBe(2)
    for (const { leave } of streams) await leave()
    await expect.poll(() => followersOf(own)).toBe(0)
  })

  test("of a process that was killed is forgotten a minute later", async () => {
    const own = await makeCaller()
    await subscribe(own, { at: other.url })
    other.kill()
    await new Promise((resolve) => setTimeout(resolve, 200))
    const where = { accountId: own.ctx.account.id }
    const [follower] = await system().eventFollower.findMany({ where })
    expect(follower?.leaseUntil.getTime()).toBeGreaterThan(Date.now() + 50_000)
    await system().eventFollower.updateMany({ where, data: { leaseUntil: new Date() } })
    await forgetFollowers()
    expect(await followersOf(own)).toBe(0)
  })

  test("refuses another body, and follows nobody then", async () => {
    const send = asAction(client)
    for (const body of [{ historyLength: -1 }, { historyLength: 10_001 }, { since: newId() }])
      expect((await send("POST /event/log/subscribe", { body })).status).toBe(400)
    expect(await followersOf(client)).toBe(0)
  })
})
