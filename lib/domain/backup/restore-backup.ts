import { beginLoading, type Loading } from "../../db/backup/load-snapshot.ts"
import { checkTarget, rememberFiles } from "../../db/backup/target.ts"
import { migrateJobs } from "../../db/migrate/migrate.ts"
import { asOwnerOf } from "../../db/owner.ts"
import { deleteBytes } from "../files/files.ts"
import { type Checked, checkArchive } from "./check-archive.ts"
import { placeFiles } from "./place-files.ts"
import { readArchive, whole } from "./read-archive.ts"
import type { Manifest } from "./schema.ts"
import { type KnownSecret, settleSecret } from "./settle-secret.ts"

interface RestoreWishes {
  /** Address of the database, as the schema's owner and not through a pooler. */
  url: string
  file: string
  /** Replaces what the install holds. */
  force: boolean
  /** Goes on where the backup's secret is not known: what it encrypted stays unreadable. */
  newSecret: boolean
  secret: KnownSecret
  /** Told which secret the restored install has, before anything is written. */
  onSecret?: (secret: string | undefined) => void
  onProgress?: (done: { bytes: number; files: number }) => void
}
export interface Restored {
  manifest: Manifest
  /** Whether the archive's secret took the place of the install's. */
  tookSecret: boolean
}

/**
 * Puts an install back as it was when the backup was made. The archive is read whole first, and nothing is written when
 * anything in it is wrong; database, files and secret are then in place together or not at all. The schema is that of
 * the backup; migrate afterwards.
 */
export async function restoreBackup(wishes: RestoreWishes): Promise<Restored> {
  const checked = await checkArchive(wishes.file)
  return asOwnerOf(wishes.url, "restore", async (client) => {
    await checkTarget(client, wishes.force)
    const secret = settleSecret(wishes.secret, checked, wishes.newSecret)
    wishes.onSecret?.(secret.inUse)
    await migrateJobs(wishes.url)
    const unnamed = await rememberFiles(client)
    const { database } = checked.manifest
    const files = placeFiles(wishes.file)
    try {
      const loading = await beginLoading(client, database.migrations)
      await fill(loading, checked, wishes, files.place)
      await loading.settle(database.sequences)
      await secret.write()
      await client.query("commit")
    } catch (error) {
      await client.query("rollback").catch(() => {})
      await secret.undo()
      await files.takeBack()
      throw worded(error)
    }
    for await (const key of unnamed()) await deleteBytes(key)
    return { manifest: checked.manifest, tookSecret: secret.takesOver }
  })
}

/** The second reading. It is compared with the first: the file may have changed in between. */
async function fill(
  loading: Loading,
  { manifest: { database, entries } }: Checked,
  { file, onProgress = () => {} }: RestoreWishes,
  placeFile: (storageKey: string, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const tables = new Map(database.tables.map((table) => [table.name, table]))
  const done = { bytes: 0, files: 0 }
  let current: string | undefined
  const again = await readArchive(file, async (entry) => {
    const [place, name = ""] = entry.name.split("/")
    if (place === "files") {
      await placeFile(name, entry.content)
      done.files++
    }
    if (place === "database") {
      const table = tables.get(name)
      if (!table) throw new Error(`The backup ${file} does not tell about its table ${name}`)
      if (name !== current) await loading.open(table)
      current = name
      await loading.write(await whole(entry))
    }
    done.bytes += entry.size
    onProgress(done)
  })
  if (again.entries.sha256 !== entries.sha256) throw new Error(`The backup ${file} changed while it was read`)
}

const FULL = new Set(["ENOSPC", "EDQUOT", "53100"])

function worded(error: unknown): unknown {
  const { code, cause } = error as NodeJS.ErrnoException
  const inner = (cause as NodeJS.ErrnoException | undefined)?.code
  if (!FULL.has(code ?? "") && !FULL.has(inner ?? "")) return error
  return new Error("There is no room for what is in the backup: everything is as it was before", {
    cause: error,
  })
}
