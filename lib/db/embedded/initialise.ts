import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chown, mkdir, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { nullIfNoFile } from "../../core/if-missing.ts"
import { type Home, programEnv } from "./home.ts"

/** The database's superuser; it has no password because only our own user can enter the socket's folder. */
export const SUPERUSER = "livery"

/** Makes the cluster unless it is there. It appears under its name only when it is complete. */
export async function initialise(home: Home): Promise<void> {
  const owner = await stat(home.cluster).catch(nullIfNoFile)
  const uid = home.runAs?.uid ?? process.getuid?.()
  if (owner && owner.uid !== uid)
    throw new Error(
      `The database in ${home.cluster} belongs to uid ${owner.uid}: start Livery as the user who made it`,
    )
  if (owner) return
  const draft = `${home.cluster}.${randomBytes(6).toString("hex")}`
  await mkdir(draft, { mode: 0o700 })
  try {
    if (home.runAs) await chown(draft, home.runAs.uid, home.runAs.gid)
    await initdb(home, draft)
    await rename(draft, home.cluster)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!isTaken(error)) throw error
  }
}

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  return code === "ENOTEMPTY" || code === "EEXIST"
}

function initdb(home: Home, cluster: string): Promise<void> {
  // The built-in locale sorts alike on every machine, so that a data directory can move.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  const args = ["-D", cluster, "-U", SUPERUSER, "--auth=trust", "--no-instructions", ...locale]
  const child = spawn(join(home.binaries, "bin/initdb"), args, {
    stdio: ["ignore", "ignore", "pipe"],
    cwd: cluster,
    env: programEnv,
    ...home.runAs,
  })
  let complaint = ""
  child.stderr.on("data", (chunk) => {
    complaint += chunk
  })
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The database could not be made: ${complaint.trim()}`)),
    )
  })
}
