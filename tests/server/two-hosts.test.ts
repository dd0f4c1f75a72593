import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterAll, expect, onTestFinished, test } from "vitest"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeCaller } from "#tests/support/api.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"
import { S3_CREDENTIALS, startS3 } from "#tests/support/s3-server.ts"

const { url: database } = await useDatabase()
const { setting } = await startS3()
const caller = await makeCaller()
const bot = await createBot(caller.ctx, { name: "Bot", ownDataset: true })
const headers = { "X-API-Key": caller.tenantKey }

const folders = await mkdtemp(join(tmpdir(), "livery-hosts-"))
afterAll(() => rm(folders, { recursive: true, force: true }))
const dataFolder = () => mkdtemp(join(folders, "host-"))

const shared = { LIVERY_FILES: setting, ...S3_CREDENTIALS }
const takingForAll = await startOtherProcess({ env: { ...shared, LIVERY_DATA: await dataFolder() } })
const takingForItself = await startOtherProcess({ env: { LIVERY_DATA: await dataFolder() } })

/** A whole server with a data folder of its own, whose worker does all jobs: the other host serves its API alone. */
async function startWorkingHost(settings: Record<string, string>) {
  const own = { NODE_ENV: "production" as const, PORT: "0", HOST: "127.0.0.1", LIVERY_WEB: "off" }
  const child = spawn(process.execPath, ["server.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...own,
      ...settings,
      LIVERY_DATA: await dataFolder(),
      DATABASE_URL: database,
    },
  })
  onTestFinished(async () => {
    child.kill("SIGKILL")
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit")
  })
  const said: string[] = []
  createInterface({ input: child.stderr }).on("line", (line) => said.push(line))
  await once(createInterface({ input: child.stdout }), "line")
  return { said }
}

async function upload(at: string): Promise<string> {
  const body = new FormData()
  body.append("bot_id", bot.id)
  body.append("file", new Blob(["The parcel is blue."], { type: "text/plain" }), "note.txt")
  const response = await fetch(`${at}/api/v1/knowledge/upload`, { method: "POST", headers, body })
  expect(response.status).toBe(201)
  return (await response.json()).data.id
}

const stateOf = (id: string) =>
  transaction(caller.ctx, ({ db }) => db.source.findFirstOrThrow({ where: { id } })).then(
    ({ status }) => status,
  )
const isOver = async (id: string) => ["ready", "failed"].includes(await stateOf(id))

async function until(holds: () => Promise<boolean> | boolean) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
}

test("a file that one host takes is read by the other's worker, from a bucket that both name", async () => {
  await startWorkingHost(shared)
  const id = await upload(takingForAll.url)
  await until(() => isOver(id))
  expect(await stateOf(id)).toBe("ready")
}, 120_000)

test("with a folder of each host's own, the log names the setting and the file is not given up", async () => {
  const id = await upload(takingForItself.url)
  const working = await startWorkingHost({})
  await until(() => working.said.some((line) => line.includes("LIVERY_FILES")))
  expect(await isOver(id)).toBe(false)
}, 120_000)
