import { beforeAll, expect, test } from "vitest"
import { system, systemSql } from "#lib/db/system.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, type Caller, makeCaller, type Send } from "#tests/support/api.ts"
import { type Fault, faultyDatabase } from "#tests/support/faulty-database.ts"

await useDatabase()
const database = await faultyDatabase()
let caller: Caller
let send: Send
let botId = ""
beforeAll(async () => {
  caller = await makeCaller({ files: 100 })
  send = asTenant(caller)
  botId = (await createBot(caller.ctx, { name: "Bot", ownDataset: true })).id
})

const upload = (name: string) => {
  const form = new FormData()
  form.append("bot_id", botId)
  form.append(
    "file",
    new File([`Parcel ${name} leaves within a day.`], `${name}.md`, { type: "text/markdown" }),
  )
  return { request: "POST /knowledge/upload", body: form }
}
const text = (name: string) => ({
  request: "POST /knowledge/sources",
  body: {
    bot_id: botId,
    name: `${name}.md`,
    source_type: "text",
    content: `Parcel ${name} leaves within a day.`,
  },
})
/** As if the process had died before it kept the answer. */
const forget = (key: string) =>
  systemSql().query(
    `update "IdempotentRequest" set status = null, type = null, body = null, "leaseUntil" = now() - interval '1 second' where key = $1`,
    [key],
  )
const named = (name: string) => system().source.findMany({ where: { name: `${name}.md`, deletedAt: null } })

test.each([
  ["an upload", upload],
  ["a text", text],
])("%s that is repeated under its key after kill -9 is one source", async (kind, make) => {
  const key = `killed ${kind}`
  const name = kind.replace(" ", "-")
  const sent = () => send(make(name).request, { body: make(name).body, headers: { "Idempotency-Key": key } })
  const first = await sent()
  expect(first.status).toBe(201)
  await forget(key)
  const again = await sent()
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, null])
  expect(again.json.data?.id).toBe(first.json.data?.id)
  expect((await sent()).headers.get("idempotency-replayed")).toBe("true")
  expect(await named(name)).toHaveLength(1)
})

test.each<[string, Fault, number]>([
  ["is refused", { match: /^commit/i, code: "40001" }, 503],
  ["breaks", { match: /^commit/i }, 503],
  ["is done and its answer lost", { match: /^commit/i, when: "after" }, 503],
])(
  "an upload whose commit %s is answered when it is repeated, once, and can be read",
  async (how, fault, status) => {
    const name = how.replaceAll(" ", "-")
    // The first commit is the look-up of the dataset.
    const planned = database.fail({ ...fault, nth: 2 })
    const sent = () =>
      send("POST /knowledge/upload", { body: upload(name).body, headers: { "Idempotency-Key": name } })
    const first = await sent()
    expect([planned.happened, first.status]).toEqual([true, status])
    const again = await sent()
    expect(again.status).toBe(201)
    const [source, ...others] = await named(name)
    expect([source?.id, others]).toEqual([again.json.data?.id, []])
    await ingestSource(caller.ctx, { sourceId: source?.id ?? "", attempt: 1 })
    expect((await named(name))[0]).toMatchObject({ status: "ready", error: null })
  },
)
