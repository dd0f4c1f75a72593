import type { ChildProcess } from "node:child_process"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { systemSql } from "../../lib/db/system.ts"
import { root } from "../../scripts/steps/root.ts"
import { type KeyedRequest, sendKeyed, untilAnswered } from "./keyed-requests.ts"
import { start } from "./processes.ts"

interface Rounds {
  rounds: number
  port: number
  accountId: string
  /** The account's default bot, with a dataset of its own. */
  botId: string
  /** Keys of the account for the Tenant API and the action API. */
  key: string
  secretKey: string
  /** Environment of the server: database, model, data directory. */
  env: Record<string, string>
}

/** What was sent in one round, all of it under way when the server was killed. */
export interface Round {
  /** Whether the server had acknowledged the visitor's message of the session `kill-N`, sent without a key. */
  acknowledged: boolean
  /** A message to the session `keyed-N`, an upload of `upload-N.md`, the deletion of the conversation `doomed`. */
  message: KeyedRequest
  upload: KeyedRequest
  deletion: KeyedRequest
  doomed: string
}

/** Longest time from a kill to the blow, in milliseconds, and rounds whose unanswered requests are repeated in the next ones. */
const WINDOW = 1500
const REPEATED = 3
const LONGEST = 60_000

/**
 * Kills the server with SIGKILL once a round, at a random moment while a streamed answer, a message, an upload and a
 * deletion under keys are on their way, and repeats what was not answered; so heirs are killed as well. In the end starts
 * it once more and repeats until all is answered. Returns what was sent, and the seconds until nothing was under way.
 */
export async function killRounds({ rounds, port, accountId, botId, key, secretKey, env }: Rounds) {
  const serve = () =>
    start([join(root, "server.ts")], { ...env, PORT: String(port), LIVERY_WEB: "off" }, /Livery is ready/)
  const base = `http://127.0.0.1:${port}/api/v1`
  const headers = { "x-api-key": key, authorization: `Bearer ${secretKey}` }
  const say = async (session: string, text: string) => {
    const answer = await fetch(`${base}/conversations/${session}/messages`, {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ message: text }),
    })
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    return {
      acknowledged: answer.ok && first?.value !== undefined,
      leave: () => reader?.cancel().catch(() => {}),
    }
  }
  const all: Round[] = []
  for (let n = 0; n < rounds; n++) {
    const server = await serve()
    const place = { base, headers }
    for (const { message, upload, deletion } of all.slice(-REPEATED))
      for (const request of [message, upload, deletion]) void sendKeyed(request, place)
    const [plain, doomed] = [await say(`kill-${n}`, `question ${n}`), await say(`doomed-${n}`, "goodbye")]
    const doomedId = await conversationOf(accountId, `doomed-${n}`)
    const round = { acknowledged: plain.acknowledged, doomed: doomedId, ...requestsOf(n, botId, doomedId) }
    all.push(round)
    const blow = wait(Math.random() * WINDOW)
    void sendKeyed(round.message, place)
    for (const request of [round.upload, round.deletion])
      void wait(Math.random() * WINDOW).then(() => sendKeyed(request, place))
    await blow
    await kill(server)
    await Promise.all([plain.leave(), doomed.leave()])
  }
  const server = await serve()
  const startedAt = performance.now()
  const requests = all.flatMap(({ message, upload, deletion }) => [message, upload, deletion])
  await untilAnswered(requests, { base, headers }, LONGEST)
  while ((await isUnderWay(accountId)) && performance.now() - startedAt < LONGEST) await wait(250)
  const seconds = (performance.now() - startedAt) / 1000
  server.removeAllListeners("exit")
  const gone = new Promise((resolve) => server.once("exit", resolve))
  server.kill("SIGTERM")
  await gone
  return { all, seconds }
}

function requestsOf(n: number, botId: string, doomed: string) {
  const json = (value: object) => () => ({ body: JSON.stringify(value), type: "application/json" })
  const request = (kind: string, path: string, body: KeyedRequest["body"]): KeyedRequest => ({
    key: `${kind} ${n}`,
    path,
    body,
    // Every other one is streamed.
    accept: kind === "message" && n % 2 ? "text/event-stream" : "application/json",
    tries: 0,
    answer: null,
  })
  return {
    message: request(
      "message",
      `/conversations/keyed-${n}/messages`,
      json({ message: `keyed question ${n}` }),
    ),
    upload: request("upload", "/knowledge/upload", () => {
      const form = new FormData()
      form.set("bot_id", botId)
      form.set("file", new Blob([markdown(n)]), `upload-${n}.md`)
      return { body: form }
    }),
    deletion: request("deletion", `/conversation/${doomed}/delete`, json({})),
  }
}

/** Every section has words of its own, by which it is found. */
const markdown = (round: number) =>
  Array.from(
    { length: 60 },
    (_, n) => `## Section ${n}\n\nParcel u${round}s${n}x leaves within a day.\n`,
  ).join("\n")

async function conversationOf(accountId: string, session: string): Promise<string> {
  const found = `select id from "Conversation" where "accountId" = $1 and "sessionId" = $2`
  return (await systemSql().query<{ id: string }>(found, [accountId, session])).rows[0]?.id ?? ""
}

const UNDER_WAY = `select exists (select from "Message" where "accountId" = $1 and status = 'pending')
    or exists (select from "Source" where "accountId" = $1 and "deletedAt" is null and status not in ('ready', 'failed'))
    or exists (select from "Conversation" where "accountId" = $1 and "deletedAt" is not null) as busy`

const isUnderWay = async (accountId: string) =>
  (await systemSql().query<{ busy: boolean }>(UNDER_WAY, [accountId])).rows[0]?.busy === true

/** Kills a process as a power cut does; resolves once it is gone. */
export async function kill(server: ChildProcess): Promise<void> {
  server.removeAllListeners("exit")
  const gone = new Promise((resolve) => server.once("exit", resolve))
  server.kill("SIGKILL")
  await gone
}
