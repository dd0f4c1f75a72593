import type { ChildProcess } from "node:child_process"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import type { Context } from "../../lib/core/context.ts"
import { systemSql } from "../../lib/db/system.ts"
import { root } from "../../scripts/steps/root.ts"
import { makePdf } from "../../tests/domain/knowledge/extraction/make-pdf.ts"
import { inspectSource } from "./inspect-source.ts"
import { start } from "./processes.ts"

export const STAGES = ["queued", "fetching", "extracting", "indexing", "publishing", "deleting"] as const
export type Stage = (typeof STAGES)[number]

interface Rounds {
  rounds: number
  stages: readonly Stage[]
  port: number
  /** Of an account whose bot `botId` has its own dataset. */
  ctx: Context
  botId: string
  /** Tenant API key of the account. */
  key: string
  /** Address of a site whose pages take their time. */
  site: string
  /** Environment of the server: database, data directory, site. */
  env: Record<string, string>
}

/** What became of one source after the server was killed in the middle of it. */
export interface Outcome {
  stage: Stage
  round: number
  /** How the source ended: ready, failed, or gone; "stuck" when it did not within two minutes. */
  end: string
  /** What is wrong with it; nothing is expected. */
  faults: string[]
  seconds: number
}

const LONGEST = 120_000

/**
 * Kills the server with SIGKILL at a random moment of one stage of a source, once a round and stage; then starts it again,
 * waits until the source has come to an end, and looks for doubled, missing or left-over passages in records, index and
 * counters.
 */
export async function killIngestionRounds({
  rounds,
  stages,
  port,
  key,
  env,
  ...place
}: Rounds): Promise<Outcome[]> {
  const { ctx, botId, site } = place
  const serve = () =>
    start([join(root, "server.ts")], { ...env, PORT: String(port), LIVERY_WEB: "off" }, /Livery is ready/)
  const call = (
    method: string,
    path: string,
    { body, ...headers }: { body?: RequestInit["body"] } & Record<string, unknown> = {},
  ) =>
    fetch(`http://127.0.0.1:${port}/api/v1/knowledge${path}`, {
      method,
      headers: { "x-api-key": key, ...(headers as Record<string, string>) },
      ...(body && { body }),
    })
  const made = async (response: Response) => {
    const answer = (await response.json()) as { data: { id: string } }
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`)
    return answer.data.id
  }
  const upload = async (name: string, bytes: Uint8Array) => {
    const form = new FormData()
    form.set("bot_id", botId)
    form.set("file", new Blob([Buffer.from(bytes)]), name)
    return made(await call("POST", "/upload", { body: form, "idempotency-key": name }))
  }
  // Made once: it holds the moment it was made in.
  const pdfs = new Map<number, Promise<Uint8Array>>()
  const pdfOf = (round: number) => {
    const made = pdfs.get(round) ?? pdf(round)
    pdfs.set(round, made)
    return made
  }
  const begin: Record<Stage, (round: number) => Promise<string>> = {
    queued: (round) => upload(`queued-${round}.md`, Buffer.from(markdown(round, 40))),
    fetching: async (round) => {
      const website = {
        bot_id: botId,
        name: "Site",
        source_type: "url",
        url: `${site}/${round}`,
        include_subpages: true,
      }
      const body = JSON.stringify(website)
      return made(await call("POST", "/sources", { body, "content-type": "application/json" }))
    },
    extracting: async (round) => upload(`extracting-${round}.pdf`, await pdfOf(round)),
    indexing: (round) => upload(`indexing-${round}.md`, Buffer.from(markdown(round, 1500))),
    publishing: (round) => upload(`publishing-${round}.md`, Buffer.from(markdown(round, 3000))),
    deleting: (round) => upload(`deleting-${round}.md`, Buffer.from(markdown(round, 600))),
  }
  const outcomes: Outcome[] = []
  let server = await serve()
  for (let round = 0; round < rounds; round++) {
    for (const stage of stages) {
      const id = await begin[stage](round)
      if (stage === "deleting") {
        await until(() => isSettled(ctx, id))
        void call("DELETE", `/sources/${id}`).catch(() => {})
        await until(async () => (await isLocked(id)) || (await statusOf(ctx, id)) === undefined, 1)
        await wait(Math.random() * MOST_LATER[stage])
      } else if (stage !== "queued") {
        await until(async () => (await isAt(ctx, id, stage)) || (await isSettled(ctx, id)), 1)
        await wait(Math.random() * MOST_LATER[stage])
      }
      await kill(server)
      const begun = performance.now()
      server = await serve()
      const settled = await until(() => isSettled(ctx, id)).then(
        () => true,
        () => false,
      )
      const { end, faults } = await inspectSource(ctx, id)
      // The same upload under its key is answered with the same source, whatever became of that.
      if (stage !== "fetching" && (await begin[stage](round)) !== id)
        faults.push("a repeated upload became another source")
      const seconds = (performance.now() - begun) / 1000
      outcomes.push({ stage, round, end: settled ? end : "stuck", faults, seconds })
    }
  }
  server.removeAllListeners("exit")
  server.kill("SIGTERM")
  return outcomes
}

/** Milliseconds after a stage was seen to begin within which the blow falls. */
const MOST_LATER = { fetching: 1500, extracting: 400, indexing: 5, publishing: 500, deleting: 90 }

const pdf = (round: number) =>
  makePdf(
    Array.from({ length: 60 }, (_, n) => [
      { text: `Chapter ${n}`, size: 16 },
      ...Array.from({ length: 30 }, (_, m) => ({ text: `Parcel r${round}c${n}m${m}x leaves within a day.` })),
    ]),
  )

/** Every section has words of its own, by which it is found. */
const markdown = (round: number, sections: number) =>
  Array.from(
    { length: sections },
    (_, n) =>
      `## Section ${n}\n\nParcel r${round}s${n}x leaves the warehouse within a day. Keep the receipt.\n`,
  ).join("\n")

async function until(check: () => Promise<boolean>, everyMs = 20): Promise<void> {
  const end = performance.now() + LONGEST
  while (!(await check())) {
    if (performance.now() > end) throw new Error("it did not happen in time")
    await wait(everyMs)
  }
}

async function statusOf(ctx: Context, id: string): Promise<string | undefined> {
  const { rows } = await systemSql().query<{ status: string }>(
    `select status::text from "Source" where "accountId" = $1 and id = $2 and "deletedAt" is null`,
    [ctx.account.id, id],
  )
  return rows[0]?.status
}

const isSettled = async (ctx: Context, id: string) => {
  const status = await statusOf(ctx, id)
  return status === undefined || status === "ready" || status === "failed"
}

/** Publishing is the part of indexing that holds the source's lock. */
async function isAt(ctx: Context, id: string, stage: Stage): Promise<boolean> {
  const status = await statusOf(ctx, id)
  if (stage !== "publishing") return status === stage
  return status === "indexing" && isLocked(id)
}

/** Whether a version of the source is being published, or the source deleted. */
async function isLocked(id: string): Promise<boolean> {
  const { rowCount } = await systemSql().query(
    "select 1 from pg_locks where locktype = 'advisory' and granted and ((classid::bigint << 32) | objid::bigint) = hashtextextended('source:' || $1, 0)",
    [id],
  )
  return rowCount === 1
}

async function kill(server: ChildProcess): Promise<void> {
  server.removeAllListeners("exit")
  const gone = new Promise((resolve) => server.once("exit", resolve))
  server.kill("SIGKILL")
  await gone
}
