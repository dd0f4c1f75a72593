import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import type { Context } from "../../lib/core/context.ts"
import { systemSql } from "../../lib/db/system.ts"
import { createFlow, deployFlow } from "../../lib/domain/releases/releases.ts"
import { root } from "../../scripts/steps/root.ts"
import { kill } from "./kill-rounds.ts"
import { start } from "./processes.ts"
import { COURSE, flowOver, REQUESTS, startShop, TEXTS } from "./shop-of-flows.ts"

interface Rounds {
  rounds: number
  port: number
  botId: string
  /** A key of the account for the Tenant API. */
  key: string
  /** Environment of the server: database, model, data directory. */
  env: Record<string, string>
}

/** Conversations that begin in each round, longest time from a server's start to its end, and for all to come to theirs after the last. */
const EACH = 6
const WINDOW = 3000
const LONGEST = 120_000

/**
 * Conversations with a flow that has blocks of every kind, while the server is killed with SIGKILL once a round; its visitors
 * say each thing once more only where it was not stored. Returns what was lost, done twice or stuck; nothing is expected.
 */
export async function killFlowRounds(ctx: Context, { rounds, port, botId, key, env }: Rounds) {
  const shop = await startShop()
  const { id: flowId } = await createFlow(ctx, { botId, document: flowOver(shop.origin) })
  await deployFlow(ctx, { flowId, note: "" })
  const own = { ...env, PORT: String(port), LIVERY_WEB: "off", LIVERY_ALLOW_PRIVATE_HOSTS: shop.host }
  const serve = () => start([join(root, "server.ts")], own, /Livery is ready/)
  const say = (session: string, message: string) =>
    fetch(`http://127.0.0.1:${port}/api/v1/conversations/${session}/messages`, {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json" },
      body: JSON.stringify({ message }),
    })
  const talks: Promise<string[]>[] = []
  const patience = { end: Number.POSITIVE_INFINITY }
  try {
    for (let round = 0; round < rounds; round++) {
      const server = await serve()
      for (let n = 0; n < EACH; n++) talks.push(talk(ctx, `flow-${round}-${n}`, { say, patience }))
      await wait(Math.random() * WINDOW)
      await kill(server)
    }
    const server = await serve()
    patience.end = performance.now() + LONGEST
    const stuck = (await Promise.all(talks)).flat()
    const faults = [...stuck]
    for (let n = 0; n < rounds * EACH; n++)
      faults.push(...(await inspect(ctx, `flow-${Math.floor(n / EACH)}-${n % EACH}`, shop.received)))
    server.removeAllListeners("exit")
    await kill(server)
    return { conversations: talks.length, requests: shop.received.length, faults }
  } finally {
    shop.close()
  }
}

/** One visitor's course through the flow; what it waited for in vain. */
async function talk(
  ctx: Context,
  session: string,
  {
    say,
    patience,
  }: { say: (session: string, message: string) => Promise<Response>; patience: { end: number } },
): Promise<string[]> {
  for (const { say: said, until } of COURSE(session)) {
    for (;;) {
      const messages = await messagesOf(ctx, session)
      if (
        messages.some(
          ({ type, text, status }) => type === "bot" && status === "complete" && text.includes(until),
        )
      )
        break
      if (performance.now() > patience.end) return [`${session}: nothing came of “${said}”`]
      const isStored = messages.some(({ type, text }) => type === "user" && text === said)
      if (!isStored) await say(session, said).catch(() => undefined)
      await wait(100)
    }
  }
  return []
}

async function inspect(
  ctx: Context,
  session: string,
  received: readonly { path: string; who: string; key: string }[],
) {
  const faults: string[] = []
  const messages = await messagesOf(ctx, session)
  const said = messages.filter(({ type }) => type === "user").map(({ text }) => text)
  const course = COURSE(session).map((each) => each.say)
  if (said.join() !== course.join()) faults.push(`${session}: was said ${said.join(", ")}`)
  for (const text of TEXTS) {
    const times = messages.filter((each) => each.type === "bot" && each.text.includes(text)).length
    if (times !== 1) faults.push(`${session}: says ${text} ${times} times`)
  }
  for (const path of REQUESTS) {
    const times = received.filter((each) => each.who === session && each.path === path).length
    if (times > 1) faults.push(`${session}: sends ${path} ${times} times`)
  }
  const { rows } = await systemSql().query<{ ended: number; asked: boolean }>(ENDED, [
    ctx.account.id,
    session,
  ])
  if (rows[0]?.ended !== 1 || !rows[0].asked)
    faults.push(`${session}: ended ${rows[0]?.ended} times, with a person asked for: ${rows[0]?.asked}`)
  return faults
}

const ENDED = `select "personAskedAt" is not null as asked,
    (select count(*)::int from "Event" e where e."accountId" = c."accountId" and e.type = 'flow.ended' and e.subject->>'conversationId' = c.id::text) as ended
  from "Conversation" c where "accountId" = $1 and "sessionId" = $2`

async function messagesOf({ account }: Context, session: string) {
  const { rows } = await systemSql().query<{ type: string; status: string; text: string }>(
    `select m.type, m.status, m.text from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      where m."accountId" = $1 and c."sessionId" = $2 order by m.id`,
    [account.id, session],
  )
  return rows
}
