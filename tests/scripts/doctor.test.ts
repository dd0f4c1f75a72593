import { execFile } from "node:child_process"
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, expect, test } from "vitest"
import { noteSecret } from "#lib/db/check-secret.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { freePort } from "../../scripts/steps/free-port.ts"
import { writeTinyModel } from "../domain/models/local/tiny-model.ts"

const { url } = await useDatabase()
const data = await mkdtemp(join(tmpdir(), "livery-doctor-"))
afterAll(() => rm(data, { recursive: true, force: true }))

const secret = process.env.LIVERY_SECRET ?? ""
const port = await freePort()

interface Report {
  status: string
  findings: { part: string; level: string; found: string; advice?: string }[]
}

/** What the command says and how it ends, as a program that watches an install would read it. */
function doctor(settings: Record<string, string> = {}): Promise<{ code: number; report: Report }> {
  const script = join(import.meta.dirname, "../../scripts/livery.mjs")
  const env = {
    ...process.env,
    DATABASE_URL: url,
    LIVERY_DATA: data,
    PORT: String(port),
    LIVERY_WEB: "off",
    ...settings,
  }
  return new Promise((resolve) =>
    execFile(process.execPath, [script, "doctor", "--json"], { env }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), report: JSON.parse(stdout.trim().split("\n").at(-1) ?? "") }),
    ),
  )
}
const partOf = ({ findings }: Report, name: string) => findings.find(({ part }) => part === name)

async function sql(text: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

test("finds nothing wrong with a sound install, and changes nothing", async () => {
  await noteSecret(url, secret, "")
  const { code, report } = await doctor()
  expect(report.findings.filter(({ level }) => level === "warning" || level === "broken")).toEqual([])
  expect({ code, status: report.status }).toEqual({ code: 0, status: "fine" })
  for (const part of [
    "database",
    "migrations",
    "secret",
    "role app",
    "role system",
    "role partner",
    "jobs",
    "listening",
    "clock",
    "file store",
    "disk space",
    "data folder",
  ])
    expect(partOf(report, part), part).toMatchObject({ level: "ok" })
  for (const { level, advice } of report.findings) if (level !== "ok") expect(advice).toBeTruthy()
})

test("warns of jobs that were given up or wait, a secret that others may read, and a model that is not there", async () => {
  await sql(`select graphile_worker.add_job('ingest-source', '{}', run_at => now() - interval '1 hour')`)
  await writeFile(join(data, "secret"), `${secret}\n`)
  await chmod(join(data, "secret"), 0o644)
  const { code, report } = await doctor({ LIVERY_SECRET: "", LIVERY_MODEL: "openai/none" })
  expect(code).toBe(1)
  expect(report.status).toBe("warnings")
  expect(partOf(report, "jobs")).toMatchObject({
    level: "warning",
    found: expect.stringMatching(/^1 have waited/),
  })
  expect(partOf(report, "secret file")).toMatchObject({
    level: "warning",
    advice: `chmod 600 ${join(data, "secret")}`,
  })
  expect(partOf(report, "model")).toMatchObject({ level: "warning" })
  await sql(`update graphile_worker._private_jobs set attempts = max_attempts, run_at = now()`)
  expect(partOf((await doctor()).report, "jobs")).toMatchObject({
    level: "warning",
    found: "given up after several attempts: ingest-source",
  })
})

test("names what is broken: another secret, a newer database, one that does not answer, a mail server that is not there", async () => {
  const other = await doctor({ LIVERY_SECRET: "another secret for tests, with enough letters" })
  expect(other.code).toBe(2)
  expect(partOf(other.report, "secret")).toMatchObject({
    level: "broken",
    found: expect.stringMatching(/is not the one/),
  })
  await sql(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', 'x', '29990101000000_later', now())`,
  )
  const newer = await doctor()
  expect(newer.code).toBe(2)
  expect(partOf(newer.report, "migrations")).toMatchObject({
    level: "broken",
    found: expect.stringMatching(/newer version/),
  })
  const closed = await freePort()
  const away = await doctor({
    DATABASE_URL: `postgres://x@127.0.0.1:${closed}/x`,
    SMTP_URL: `smtp://127.0.0.1:${closed}`,
  })
  expect(away).toMatchObject({ code: 2, report: { status: "broken" } })
  expect(partOf(away.report, "database")).toMatchObject({
    level: "broken",
    found: expect.stringMatching(/ECONNREFUSED/),
  })
  expect(partOf(away.report, "mail")).toMatchObject({ level: "broken" })
})

test("tries a model of the operator's own, and says what it lacks", async () => {
  writeTinyModel(join(data, "models", "tiny"), { opening: [1, 0], hours: [0, 1] })
  const { report } = await doctor({ LIVERY_EMBEDDING_MODEL: "local/tiny" })
  expect(partOf(report, "embedding model")).toMatchObject({
    level: "ok",
    found: expect.stringMatching(/^local\/tiny gave a vector of 2 numbers/),
  })
  const { report: without } = await doctor({ LIVERY_EMBEDDING_MODEL: "local/none" })
  expect(partOf(without, "embedding model")).toMatchObject({
    level: "warning",
    advice: expect.stringContaining("tokenizer.json"),
  })
})
