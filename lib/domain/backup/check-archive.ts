import { createHash, type Hash } from "node:crypto"
import { chosen } from "../../db/backup/load-snapshot.ts"
import { countRows } from "./add-tables.ts"
import { readArchive, whole } from "./read-archive.ts"
import { ENTRY, type Manifest } from "./schema.ts"

export interface Checked {
  manifest: Manifest
  /** Where it is in the archive. */
  secret: string | undefined
}

/**
 * Reads a whole archive and compares it with what its manifest says: every row and every file. Throws one line when
 * anything differs, or when it was made by a newer version. Writes nothing.
 */
export async function checkArchive(file: string): Promise<Checked> {
  const tables = new Map<string, { hash: Hash; rows: number }>()
  const files = { count: 0, bytes: 0 }
  let secret: string | undefined
  const manifest = await readArchive(file, async (entry) => {
    const [place, name = ""] = entry.name.split("/")
    if (entry.name === ENTRY.secret) secret = (await whole(entry)).toString()
    if (place === "files") {
      files.count++
      files.bytes += entry.size
    }
    if (place !== "database") return
    const told = tables.get(name) ?? { hash: createHash("sha256"), rows: 0 }
    tables.set(name, told)
    const piece = await whole(entry)
    told.hash.update(piece)
    told.rows += countRows(piece)
  })
  for (const { name, rows, sha256 } of manifest.database.tables) {
    const found = tables.get(name) ?? { hash: createHash("sha256"), rows: 0 }
    if (found.rows !== rows || found.hash.digest("hex") !== sha256)
      throw new Error(`The backup ${file} is damaged: the table ${name} is not what it says`)
  }
  if (files.count !== manifest.files.count || files.bytes !== manifest.files.bytes)
    throw new Error(`The backup ${file} is damaged: files are missing`)
  await chosen(manifest.database.migrations)
  return { manifest, secret }
}
