import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { transaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startApi } from "#tests/support/mount.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"
import { makeShop, onPage, SHOP } from "./page.ts"

process.env.LIVERY_RATE_LIMITS = "1000/1000"
await useDatabase()
const { mount } = await startApi()
const other = await startOtherProcess()

interface Challenge {
  id: string
  prefix: string
  difficulty: number
}

/** Tries until the hash begins with enough zero bits, as a browser does. */
function solve({ prefix, difficulty }: Challenge): string {
  for (let n = 0; ; n++) {
    const hash = createHash("sha256").update(`${prefix}${n}`).digest()
    if (hash.readUInt32BE(0) >>> (32 - difficulty) === 0) return String(n)
  }
}

const open = (bot: string, challenge?: object) =>
  onPage(SHOP, {}, mount)("POST /visitor/sessions", { body: { bot, ...(challenge && { challenge }) } })

test("a session costs a solution, each solution opens one, in whichever process", async () => {
  const { caller, botId } = await makeShop({ challenge: "always" })
  const refused = await open(botId)
  expect([refused.status, refused.json.error?.code]).toEqual([403, "challenge_required"])
  expect(await transaction(caller.ctx, ({ db }) => db.contact.count({}))).toBe(0)
  const { json } = await onPage(SHOP)("POST /visitor/challenges", { body: { bot: botId } })
  const given = json as unknown as Challenge
  const solution = { id: given.id, answer: solve(given) }
  const there = (request: Request) =>
    fetch(other.url + new URL(request.url).pathname, {
      method: "POST",
      headers: request.headers,
      body: request.body,
      duplex: "half",
    } as RequestInit)
  const answers = await Promise.all([
    open(botId, solution),
    onPage(SHOP, {}, there)("POST /visitor/sessions", { body: { bot: botId, challenge: solution } }),
    open(botId, solution),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403])
})

test("a wrong answer, a made-up challenge or another bot's opens nothing", async () => {
  const { botId } = await makeShop({ challenge: "always" })
  const another = await makeShop({ challenge: "always" })
  const given = (await open(another.botId)).json.error?.challenge as unknown as Challenge
  const mine = (await open(botId)).json.error?.challenge as unknown as Challenge
  const tries = [
    { id: given.id, answer: solve(given) },
    { id: mine.id, answer: "wrong" },
    { id: `${mine.id}x`, answer: solve(mine) },
    { id: "made.up", answer: "1" },
    { id: "", answer: "" },
  ]
  for (const each of tries) expect((await open(botId, each)).json.error?.code).toBe("challenge_required")
})

test("where only the suspicious are asked, the first sessions of a network are free", async () => {
  const { botId } = await makeShop({ challenge: "suspicious" })
  const statuses: number[] = []
  for (let n = 0; n < 14; n++) statuses.push((await open(botId)).status)
  expect(statuses.slice(0, 9)).toEqual(Array(9).fill(200))
  expect(statuses.at(-1)).toBe(403)
})
