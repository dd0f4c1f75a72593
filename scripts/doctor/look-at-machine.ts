import { access, constants, stat, statfs } from "node:fs/promises"
import { baseUrl, env } from "#lib/core/env.ts"
import { nullIfNoFile } from "#lib/core/if-missing.ts"
import { readableBytes } from "../cli/show-progress.ts"
import { buildState } from "../steps/build-app.ts"
import { secretFile } from "../steps/keep-secret.ts"
import { type Finding, look, notOk, ok } from "./finding.ts"

const LITTLE = 2 * 2 ** 30
const NONE = 200 * 2 ** 20
const PATIENCE_MS = 3000

/** What can be said without the database: folders, room, the build, the port. */
export const lookAtMachine = async (data: string, isSecretGiven: boolean): Promise<Finding[]> =>
  (
    await Promise.all([
      look("data folder", () => dataFolder(data)),
      look("disk space", () => space(data)),
      look("secret file", () => secretMode(data, isSecretGiven)),
      look("web app", build),
      look("port", port),
      look("address", address),
    ])
  ).flat()

async function dataFolder(data: string): Promise<Finding> {
  try {
    await access(data, constants.R_OK | constants.W_OK | constants.X_OK)
    return ok("data folder", data)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return notOk(
      "broken",
      "data folder",
      `${data} cannot be written (${code})`,
      "Give it to the user that Livery runs as",
    )
  }
}

async function space(data: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(data)
  const free = bavail * bsize
  const found = `${readableBytes(free)} free where ${data} is`
  if (free < NONE) return notOk("broken", "disk space", found, "Free space: nothing can be stored soon")
  if (free < LITTLE) return notOk("warning", "disk space", found, "Free space, or move the data folder")
  return ok("disk space", found)
}

async function secretMode(data: string, isGiven: boolean): Promise<Finding> {
  if (isGiven) return ok("secret file", "not used: LIVERY_SECRET is set")
  const file = secretFile(data)
  const found = await stat(file).catch(nullIfNoFile)
  if (!found) return notOk("note", "secret file", `${file} is not there`, "The first start makes it")
  const mode = (found.mode & 0o777).toString(8)
  if ((found.mode & 0o077) === 0) return ok("secret file", "only its owner may read it")
  return notOk("warning", "secret file", `others may read it (mode ${mode})`, `chmod 600 ${file}`)
}

async function build(): Promise<Finding> {
  if (env().LIVERY_WEB === "off") return ok("web app", "switched off by LIVERY_WEB")
  const state = await buildState()
  if (state === "built") return ok("web app", "built from these sources")
  const level = state === "broken" ? "warning" : "note"
  return notOk(level, "web app", `the build is ${state}`, "The next start builds it")
}

async function port(): Promise<Finding> {
  const { PORT, HOST } = env()
  const url = `http://${HOST ?? "127.0.0.1"}:${PORT}/api/health`
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: Error) => error,
  )
  if (response instanceof Error)
    return (response.cause as NodeJS.ErrnoException | undefined)?.code === "ECONNREFUSED"
      ? notOk("note", "port", `nobody listens on ${PORT}`, "npm start")
      : notOk(
          "broken",
          "port",
          `whoever listens on ${PORT} gives no answer`,
          "Look at its log, or start it again",
        )
  const health = (await response.json().catch(() => null)) as { status?: string; failing?: string[] } | null
  if (!health?.status)
    return notOk(
      "broken",
      "port",
      `another program listens on ${PORT}`,
      `Choose another: PORT=${PORT + 1} npm start`,
    )
  if (health.status === "ok") return ok("port", `Livery serves on ${PORT}`)
  return notOk(
    "broken",
    "port",
    `Livery on ${PORT} is failing: ${health.failing?.join(", ")}`,
    "See what is said of that part",
  )
}

async function address(): Promise<Finding> {
  if (env().LIVERY_URL) return ok("address", baseUrl())
  return notOk(
    "note",
    "address",
    "people reach this install on this machine only",
    "Set LIVERY_URL to its public address",
  )
}
