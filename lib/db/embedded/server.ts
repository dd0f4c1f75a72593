import { type ChildProcess, spawn } from "node:child_process"
import { open, readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Client } from "pg"
import { nullIfNoFile } from "../../core/if-missing.ts"
import { type Home, programEnv } from "./home.ts"
import { SUPERUSER } from "./initialise.ts"
import { serverSettings } from "./server-settings.ts"

const PATIENCE = 60_000

/** Address of a database of this server. */
export const addressOf = (home: Home, database: string): string =>
  `postgresql://${SUPERUSER}@localhost/${database}?host=${encodeURIComponent(home.sockets)}`

/**
 * A connection to the server, which is started when it does not run. A server that is still starting, recovering,
 * stopping, or leaving orphans behind is waited for.
 */
export async function connectOrStart(home: Home, durable: boolean, name: string): Promise<Client> {
  const deadline = Date.now() + PATIENCE
  let child: ChildProcess | undefined
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 250)) {
    const answer = await connect(home, name)
    if (answer instanceof Client) return answer
    if (Date.now() > deadline)
      throw new Error(
        `The database did not start: ${(await lastWords(home)) || answer.message} (see ${home.logFile})`,
      )
    if (answer.code !== "57P03" && (!child || child.exitCode !== null || child.signalCode !== null))
      child = await launch(home, durable)
    await wait(pause)
  }
}

/** Ends the server and waits for it: sessions are cut, everything committed is kept. */
export async function stopServer(home: Home): Promise<void> {
  const pid = await serverPid(home)
  if (pid === undefined) return
  process.kill(pid, "SIGINT")
  // Another process may start the next server at once; that one has another pid.
  const deadline = Date.now() + PATIENCE
  while ((await serverPid(home)) === pid && Date.now() < deadline) await wait(20)
}

async function serverPid(home: Home): Promise<number | undefined> {
  const text = await readFile(join(home.cluster, "postmaster.pid"), "utf8").catch(nullIfNoFile)
  return Number(text?.split("\n")[0]) || undefined
}

async function connect(home: Home, name: string): Promise<Client | { code?: string; message: string }> {
  const client = new Client({ connectionString: addressOf(home, "postgres"), application_name: name })
  client.on("error", () => {})
  try {
    await client.connect()
    const { rows } = await client.query("show data_directory")
    if (rows[0].data_directory === home.cluster) return client
    await client.end()
  } catch (error) {
    await client.end().catch(() => {})
    if (error instanceof Error) return error
    throw error
  }
  throw new Error(`Another database answers in ${home.sockets}`)
}

async function launch(home: Home, durable: boolean): Promise<ChildProcess> {
  const log = await open(home.logFile, "a", 0o600)
  try {
    const settings = { ...serverSettings(durable), unix_socket_directories: home.sockets }
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
    // Detached, so that a terminal's Ctrl-C does not reach the database before the app has drained.
    const child = spawn(join(home.binaries, "bin/postgres"), ["-D", home.cluster, ...flags], {
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      cwd: home.cluster,
      env: programEnv,
      ...home.runAs,
    })
    await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject))
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

async function lastWords(home: Home): Promise<string> {
  const lines = (await readFile(home.logFile, "utf8").catch(() => "")).split("\n")
  return lines.findLast((line) => line.includes("FATAL:")) ?? ""
}
