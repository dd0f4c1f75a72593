import { createHash, randomBytes } from "node:crypto"
import { chmod, chown, cp, lstat, mkdir, readFile, realpath, rename, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { nullIfNoFile } from "../../core/if-missing.ts"
import { findBinaries } from "./binaries.ts"

/** PostgreSQL refuses to run as root, so root runs it as "nobody". */
const NOBODY = 65534
/** Where root keeps a database whose data directory is closed to that user. */
const SHARED = "/var/lib/livery"
/** The kernel's limit for a socket's path, less the socket's own name. */
const LONGEST_SOCKET_FOLDER = 107 - "/.s.PGSQL.5432.lock".length

/** All that PostgreSQL's programs see of our environment. */
export const programEnv: NodeJS.ProcessEnv = { NODE_ENV: "production", PATH: "/usr/bin:/bin", LC_ALL: "C" }

export type Home = {
  /** PostgreSQL's data directory. */
  cluster: string
  sockets: string
  logFile: string
  /** Folder with bin, lib and share. */
  binaries: string
  /** The user to run as, where it is not our own. */
  runAs: { uid: number; gid: number } | undefined
}

/** Where the database of a data directory lives. Makes the folders; loosens no one else's permissions. */
export async function findHome(dataDir: string): Promise<Home> {
  const binaries = await findBinaries()
  if (process.getuid?.() !== 0) return layOut(dataDir, binaries, undefined)
  const nobody = { uid: NOBODY, gid: NOBODY }
  const kept = await readFile(join(dataDir, "database-home"), "utf8").catch(nullIfNoFile)
  const open = await isOpen(dataDir)
  const base = kept?.trim() ?? (open ? dataDir : await elsewhere(dataDir))
  if (!(await isOpen(base))) throw new Error(`The database's user (uid ${NOBODY}) may not enter ${base}`)
  return layOut(base, (await isOpen(binaries)) ? binaries : await copyOf(binaries), nobody)
}

async function layOut(base: string, binaries: string, runAs: Home["runAs"]): Promise<Home> {
  const sockets = join(base, "sockets")
  const home = {
    cluster: join(base, "postgres"),
    sockets: sockets.length < LONGEST_SOCKET_FOLDER ? sockets : shortFolder(base),
    logFile: join(base, "postgres.log"),
    binaries,
    runAs,
  }
  await ownFolder(home.sockets, runAs?.uid ?? process.getuid?.())
  return home
}

/** A folder that only the database's user may enter. Someone else's folder of that name is refused. */
async function ownFolder(path: string, uid: number | undefined) {
  const made = await mkdir(path, { mode: 0o700 }).then(() => true, refuseUnlessThere)
  if (made && uid !== undefined && uid !== process.getuid?.()) await chown(path, uid, uid)
  const found = await lstat(path)
  if (!found.isDirectory() || found.uid !== uid)
    throw new Error(`${path} belongs to another user: remove it, or run Livery as that user`)
}

function refuseUnlessThere(error: NodeJS.ErrnoException): false {
  if (error.code !== "EEXIST") throw error
  return false
}

function shortFolder(base: string): string {
  return join(tmpdir(), `livery-${createHash("sha256").update(base).digest("hex").slice(0, 16)}`)
}

/** Whether "nobody" can reach the folder: every folder above it lets others pass. */
async function isOpen(path: string): Promise<boolean> {
  const folder = await realpath(path)
  const { mode, uid } = await stat(folder)
  const passable = uid === NOBODY ? (mode & 0o100) !== 0 : (mode & 0o001) !== 0
  return passable && (folder === dirname(folder) || isOpen(dirname(folder)))
}

async function elsewhere(dataDir: string): Promise<string> {
  const path = join(SHARED, randomBytes(6).toString("hex"))
  await makeOpen(path)
  const note = join(dataDir, "database-home")
  await writeFile(note, `${path}\n`, { flag: "wx" }).catch(refuseUnlessThere)
  return (await readFile(note, "utf8")).trim()
}

async function copyOf(binaries: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(binaries, "../package.json"), "utf8"))
  const path = join(SHARED, `postgres-${version}`)
  if (await stat(path).catch(nullIfNoFile)) return path
  const draft = `${path}.${randomBytes(6).toString("hex")}`
  await makeOpen(draft)
  await cp(binaries, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error
  })
  return path
}

async function makeOpen(path: string) {
  await mkdir(path, { recursive: true, mode: 0o755 })
  await chmod(SHARED, 0o755)
  await chmod(path, 0o755)
}
