import { mkdir, stat } from "node:fs/promises"
import { join, resolve } from "node:path"
import packageJson from "../../../package.json" with { type: "json" }
import { secretFingerprint } from "../../core/crypto.ts"
import { nullIfNoFile } from "../../core/if-missing.ts"
import { openSnapshot, type Snapshot } from "../../db/backup/snapshot.ts"
import { noteBackup } from "../../db/install.ts"
import { pendingMigrations } from "../../db/migrate/compare-history.ts"
import { asOwnerOf } from "../../db/owner.ts"
import { type ArchiveWriter, writeArchive } from "../archives/archives.ts"
import { addFiles } from "./add-files.ts"
import { addTables } from "./add-tables.ts"
import { dropOldBackups } from "./drop-old-backups.ts"
import { ENTRY, FORMAT, type Manifest } from "./schema.ts"

interface BackupWishes {
  /** Address of the database, as the schema's owner and not through a pooler. */
  url: string
  /** A folder, where it gets a name of its own, or a file that is not there yet. */
  to: string
  /** The install's secret, where it is known, and whether it goes into the archive. */
  secret: string | undefined
  includeSecret: boolean
  /** How many of the backups in the folder stay, this one included; older ones are deleted. */
  keep?: number
  /** Told of every part that is written, in bytes before compression. */
  onProgress?: (done: { bytes: number; files: number }) => void
}
export interface Backup {
  file: string
  bytes: number
  manifest: Manifest
  dropped: string[]
}

/**
 * Writes the database, the stored files and maybe the secret into one archive while the install runs: all of it as of one
 * moment. The archive appears under its name only when it is whole.
 */
export async function makeBackup(wishes: BackupWishes): Promise<Backup> {
  const createdAt = new Date().toISOString()
  const file = await nameOf(wishes.to, createdAt)
  const snapshot = await openSnapshot(wishes.url)
  try {
    // A newer database has tables that would be left out.
    await pendingMigrations(snapshot.migrations)
    const archive = await writeArchive(file)
    try {
      const manifest = await fill(archive, snapshot, wishes, createdAt)
      await archive.finish()
      await asOwnerOf(wishes.url, "backup", noteBackup)
      const dropped = wishes.keep ? await dropOldBackups(file, wishes.keep) : []
      return { file, bytes: (await stat(file)).size, manifest, dropped }
    } catch (error) {
      await archive.abandon()
      throw worded(error, file)
    }
  } finally {
    await snapshot.close()
  }
}

async function fill(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  { secret, includeSecret, onProgress = () => {} }: BackupWishes,
  createdAt: string,
): Promise<Manifest> {
  const about = { product: "livery" as const, format: FORMAT, version: packageJson.version, createdAt }
  const done = { bytes: 0, files: 0 }
  const progress = (bytes: number, files = 0) => {
    done.bytes += bytes
    done.files += files
    onProgress(done)
  }
  const put = (name: string, text: string) => {
    const content = Buffer.from(text)
    return archive.add(name, content.length, content)
  }
  await put(ENTRY.about, JSON.stringify(about, null, 2))
  const included = includeSecret && secret !== undefined
  if (included) await put(ENTRY.secret, secret)
  const tables = await addTables(archive, snapshot, progress)
  const files = await addFiles(archive, snapshot, progress)
  const manifest: Manifest = {
    ...about,
    database: {
      version: snapshot.serverVersion,
      migrations: snapshot.migrations,
      tables,
      sequences: snapshot.sequences,
    },
    files,
    secret: { included, fingerprint: secret === undefined ? null : secretFingerprint(secret) },
    entries: archive.entries(),
  }
  await put(ENTRY.manifest, JSON.stringify(manifest, null, 2))
  return manifest
}

async function nameOf(to: string, createdAt: string): Promise<string> {
  const path = resolve(to)
  const found = await stat(path).catch(nullIfNoFile)
  if (found?.isFile()) throw new Error(`${path} is there already: name another file, or a folder`)
  const isFolder = found?.isDirectory() || to.endsWith("/") || !/\.(tar\.gz|tgz)$/.test(path)
  if (!isFolder) return path
  await mkdir(path, { recursive: true, mode: 0o700 })
  return join(path, `livery-${createdAt.replaceAll(":", "-").replace(/\.\d+Z$/, "Z")}.tar.gz`)
}

function worded(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code !== "ENOSPC" && code !== "EDQUOT") return error
  return new Error(
    `There is no room for the backup ${file}: nothing was kept of it. Free space, or name another place.`,
    {
      cause: error,
    },
  )
}
